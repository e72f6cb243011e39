import type { Tx } from '#lib/server/db.ts';
import { closeOffer } from './close-offer.ts';

/** 応募: the offer has done its work. The seeker's other screens and the office hear that it is gone. */
export const markApplied = (tx: Tx, offer: { id: string }, at: Date) =>
	closeOffer(tx, offer.id, { state: 'applied', at });
