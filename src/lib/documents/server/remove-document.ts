import { and, eq } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { DocumentAlreadySent, DocumentNotFound } from './errors.ts';
import { eraseRows } from './erase-documents.ts';
import { documents } from './schema.ts';

/** Takes a file out of the draft; its bytes go with it. Safe to repeat. */
export async function removeDocument(
	{ db, actor, now }: Context<SeekerActor>,
	id: string
): Promise<void> {
	await db.transaction(async (tx) => {
		const [row] = await tx
			.select()
			.from(documents)
			.where(and(eq(documents.id, id), eq(documents.seekerId, actor.id)))
			.for('update');
		if (!row) throw new DocumentNotFound();
		if (row.applicationId) throw new DocumentAlreadySent();
		await eraseRows(tx, [row], 'removed', now());
	});
}
