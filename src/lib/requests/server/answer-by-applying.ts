import { and, eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { closeRequest } from './close-request.ts';
import { directRequests } from './schema.ts';

interface About {
	seekerId: string;
	postingId: string;
	kind: 'referral' | 'direct';
	at: Date;
}

/**
 * Applying answers the request that waits for it, in the application's own transaction. Returns the request that
 * the application points at: a referral answers none (APP-19), it only ends what waits, and tells the employer
 * nothing of whose profile that was.
 */
export async function answerByApplying(
	tx: Tx,
	{ seekerId, postingId, kind, at }: About
): Promise<string | null> {
	const [request] = await tx
		.select({ id: directRequests.id })
		.from(directRequests)
		.where(
			and(
				eq(directRequests.seekerId, seekerId),
				eq(directRequests.postingId, postingId),
				eq(directRequests.state, 'waiting')
			)
		)
		.for('update');
	if (!request) return null;
	const direct = kind === 'direct';
	await closeRequest(tx, request.id, { why: direct ? 'accepted' : 'referred', at });
	return direct ? request.id : null;
}
