import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import type { BookingState } from '../rules.ts';
import { freePlace } from './places.ts';
import { bookings } from './schema.ts';

/** It is over, one way or another: the way into the call goes, and what is left of its place is offered again. */
export async function endBooking(
	tx: Tx,
	{ id }: { id: string },
	{ state, at, by }: { state: Exclude<BookingState, 'booked'>; at: Date; by?: string }
): Promise<void> {
	await tx
		.update(bookings)
		.set({ state, endedAt: at, endedById: by ?? null, link: null })
		.where(eq(bookings.id, id));
	await freePlace(tx, id);
}
