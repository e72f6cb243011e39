import { and, eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { closeOffer } from './close-offer.ts';
import { recommendations } from './schema.ts';

/**
 * CLK-13: the posting ended, so its live offers end with it, and each seeker is told. Returns whose they were.
 */
export async function withdrawOffers(tx: Tx, postingId: string, at: Date): Promise<string[]> {
	const live = await tx
		.select({ id: recommendations.id, seekerId: recommendations.seekerId })
		.from(recommendations)
		.where(and(eq(recommendations.postingId, postingId), eq(recommendations.state, 'sent')))
		// In the order of ids, as every other place that locks several offers.
		.orderBy(recommendations.id)
		.for('update');
	for (const { id } of live)
		await closeOffer(tx, id, { state: 'withdrawn', at, postingClosed: true });
	return live.map(({ seekerId }) => seekerId);
}
