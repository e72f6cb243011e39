import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { activityRecords, letters, papers } from './schema.ts';

/** Papers name the person: when the term of the record is over they go. Returns the keys of their files. */
export async function forgetPapers(
	tx: Tx,
	seekerId: string,
	applicationIds: string[]
): Promise<string[]> {
	const drawn = await tx
		.delete(papers)
		.where(inArray(papers.applicationId, applicationIds))
		.returning({ key: papers.storageKey });
	await tx.delete(letters).where(inArray(letters.applicationId, applicationIds));
	await tx.delete(activityRecords).where(eq(activityRecords.seekerId, seekerId));
	return drawn.map(({ key }) => key);
}
