import { and, eq, type SQL } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { closeRequest } from './close-request.ts';
import { directRequests } from './schema.ts';

/**
 * Ends those of the requests that still wait, and tells both sides of each. Returns whose they were. In the order
 * of ids, as every place that locks several requests.
 */
export async function closeWaiting(
	tx: Tx,
	which: SQL | undefined,
	closing: { why: 'declined' | 'postingClosed'; at: Date }
): Promise<string[]> {
	const waiting = await tx
		.select({ id: directRequests.id, seekerId: directRequests.seekerId })
		.from(directRequests)
		.where(and(which, eq(directRequests.state, 'waiting')))
		.orderBy(directRequests.id)
		.for('update');
	for (const { id } of waiting) await closeRequest(tx, id, closing);
	return waiting.map(({ seekerId }) => seekerId);
}
