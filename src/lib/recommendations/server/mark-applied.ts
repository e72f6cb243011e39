import { and, eq, gte } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { closeOffer } from './close-offer.ts';
import { recommendations } from './schema.ts';

/**
 * The live offer of this posting to this seeker, locked until the transaction ends; undefined when there
 * is none or its 応募期限日 is over (CLK-9). Lock the seeker and the posting before it.
 */
export async function lockLiveOffer(
	tx: Tx,
	about: { seekerId: string; postingId: string },
	today: string
) {
	const [offer] = await tx
		.select()
		.from(recommendations)
		.where(
			and(
				eq(recommendations.seekerId, about.seekerId),
				eq(recommendations.postingId, about.postingId),
				eq(recommendations.state, 'sent'),
				gte(recommendations.applyBy, today)
			)
		)
		.for('update');
	return offer;
}

/** 応募: the offer has done its work. The seeker's other screens and the office hear that it is gone. */
export const markApplied = (tx: Tx, offer: { id: string }, at: Date) =>
	closeOffer(tx, offer.id, { state: 'applied', at });
