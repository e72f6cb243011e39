import { and, eq, isNull, lte, ne } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { documents } from './schema.ts';

/** The files of the draft go with the application made from it. Files added later wait for another one. */
export async function claimDocuments(
	tx: Tx,
	application: { id: string; seekerId: string; postingId: string; submittedAt: Date }
): Promise<void> {
	const { id, seekerId, postingId, submittedAt } = application;
	await tx
		.update(documents)
		.set({ applicationId: id })
		.where(
			and(
				eq(documents.seekerId, seekerId),
				eq(documents.postingId, postingId),
				isNull(documents.applicationId),
				ne(documents.state, 'erased'),
				lte(documents.uploadedAt, submittedAt)
			)
		);
}
