import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { closeWaiting } from './close-waiting.ts';
import { blockedEstablishments, directRequests } from './schema.ts';

/** The posting ended, so what still waits ends with it, and each seeker is told. Returns whose they were. */
export const endRequests = (tx: Tx, postingId: string, at: Date): Promise<string[]> =>
	closeWaiting(tx, eq(directRequests.postingId, postingId), { why: 'postingClosed', at });

/** 退会: whoever waits for an answer gets the one that leaving is. What was asked, and who was turned away, goes. */
export async function eraseRequests(tx: Tx, seekerId: string, at: Date): Promise<void> {
	await closeWaiting(tx, eq(directRequests.seekerId, seekerId), { why: 'declined', at });
	for (const table of [directRequests, blockedEstablishments])
		await tx.delete(table).where(eq(table.seekerId, seekerId));
}
