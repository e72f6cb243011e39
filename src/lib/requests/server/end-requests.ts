import { and, eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { closeRequest } from './close-request.ts';
import { directRequests } from './schema.ts';

/** The posting ended, so what still waits ends with it, and each seeker is told. Returns whose they were. */
export async function endRequests(tx: Tx, postingId: string, at: Date): Promise<string[]> {
	const waiting = await tx
		.select({ id: directRequests.id, seekerId: directRequests.seekerId })
		.from(directRequests)
		.where(and(eq(directRequests.postingId, postingId), eq(directRequests.state, 'waiting')))
		// In the order of ids, as every other place that locks several requests.
		.orderBy(directRequests.id)
		.for('update');
	for (const { id } of waiting) await closeRequest(tx, id, { why: 'postingClosed', at });
	return waiting.map(({ seekerId }) => seekerId);
}
