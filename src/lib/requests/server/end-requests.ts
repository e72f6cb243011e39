import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { closeWaiting } from './close-waiting.ts';
import { directRequests } from './schema.ts';

/** The posting ended, so what still waits ends with it, and each seeker is told. Returns whose they were. */
export const endRequests = (tx: Tx, postingId: string, at: Date): Promise<string[]> =>
	closeWaiting(tx, eq(directRequests.postingId, postingId), { why: 'postingClosed', at });

/** Somebody leaves: whoever waits for an answer gets the one that leaving is. */
export const declineAll = (tx: Tx, seekerId: string, at: Date): Promise<string[]> =>
	closeWaiting(tx, eq(directRequests.seekerId, seekerId), { why: 'declined', at });
