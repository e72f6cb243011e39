import { eq } from 'drizzle-orm';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import type { OfficerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { mayChange } from '../rules.ts';
import { BookingBegun, BookingNotFound, BookingSettled } from './errors.ts';
import { findRow } from './own-bookings.ts';
import { bookings } from './schema.ts';

/**
 * The person's own booking, held until the transaction ends, while they may still change it. A page that shows an
 * earlier one names it by `seen`, and must not touch the booking that has taken its place.
 */
export async function lockOwnBooking(tx: Tx, seekerId: string, now: Date, seen?: string) {
	const seeker = await lockSeeker(tx, seekerId);
	const row = await findRow(tx, seekerId, now);
	if (!row || (seen !== undefined && row.booking.id !== seen)) throw new BookingNotFound();
	if (!mayChange(row.booking, now)) throw new BookingBegun(row.office);
	return { seeker, booking: row.booking };
}

/** A booking at the officer's own office that nothing has been written about yet. */
export async function lockOfficeBooking(tx: Tx, actor: OfficerActor, bookingId: string) {
	const found = await lockBooking(tx, bookingId);
	if (found.booking.officeId !== actor.officeId) throw new BookingNotFound();
	if (found.booking.state !== 'booked') throw new BookingSettled();
	return found;
}

/** A booking and the person's row, held in the order in which the person's own commands hold them. */
export async function lockBooking(tx: Tx, bookingId: string) {
	const mine = eq(bookings.id, bookingId);
	const [whose] = await tx.select({ id: bookings.seekerId }).from(bookings).where(mine);
	if (!whose) throw new BookingNotFound();
	const seeker = await lockSeeker(tx, whose.id);
	const [booking] = await tx.select().from(bookings).where(mine);
	if (!booking) throw new BookingNotFound();
	return { seeker, booking };
}
