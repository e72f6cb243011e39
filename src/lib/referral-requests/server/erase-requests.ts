import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { referralRequests } from './schema.ts';

/** 退会: what somebody asked the office for is asked no more. */
export const eraseReferralRequests = async (tx: Tx, seekerId: string): Promise<void> =>
	void (await tx.delete(referralRequests).where(eq(referralRequests.seekerId, seekerId)));
