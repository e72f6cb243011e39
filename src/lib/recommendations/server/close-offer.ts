import { and, eq } from 'drizzle-orm';
import { publish } from '#lib/server/events.ts';
import type { Tx } from '#lib/server/db.ts';
import { recommendations } from './schema.ts';

interface Closing {
	state: 'applied' | 'declined' | 'withdrawn';
	at: Date;
	declineReason?: string;
	/** The posting ended, and the offer with it (CLK-13). */
	postingClosed?: true;
}

/** Ends a live offer and tells the seeker and the office; false when it had already ended. */
export async function closeOffer(tx: Tx, id: string, closing: Closing): Promise<boolean> {
	const { state, at, declineReason, postingClosed } = closing;
	const [offer] = await tx
		.update(recommendations)
		.set({ state, closedAt: at, declineReason })
		.where(and(eq(recommendations.id, id), eq(recommendations.state, 'sent')))
		.returning();
	if (!offer) return false;
	await publish(tx, {
		type: 'recommendation.closed',
		to: [`account:${offer.seekerId}`, `office:${offer.officeId}`],
		data: {
			recommendationId: offer.id,
			seekerId: offer.seekerId,
			postingId: offer.postingId,
			why: postingClosed ? 'postingClosed' : state
		}
	});
	return true;
}
