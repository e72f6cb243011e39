import { and, eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { closeOffer } from './close-offer.ts';
import { recommendations } from './schema.ts';

/** 退会: what still waited for an answer is declined; that it was sent is the office's record. */
export async function eraseOffers(tx: Tx, seekerId: string, at: Date): Promise<void> {
	const live = await tx
		.select({ id: recommendations.id })
		.from(recommendations)
		.where(and(eq(recommendations.seekerId, seekerId), eq(recommendations.state, 'sent')))
		.orderBy(recommendations.id)
		.for('update');
	for (const { id } of live) await closeOffer(tx, id, { state: 'declined', at });
}

/** What officers wrote to somebody whom nobody may recognise any more. */
export const forgetNotes = (tx: Tx, seekerId: string) =>
	tx.update(recommendations).set({ note: '' }).where(eq(recommendations.seekerId, seekerId));
