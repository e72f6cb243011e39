import { eq } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import type { BookingDetails } from '../forms.ts';
import { appointmentOf, both } from './appointment.ts';
import { endBooking } from './end-booking.ts';
import { lockOwnBooking } from './lock-booking.ts';
import { freePlace, takePlace } from './places.ts';
import { bookings } from './schema.ts';

/**
 * Another time for the same booking: the old place is free in the moment the new one is taken, or nothing changes.
 * Returns whether it is another time at all.
 */
export async function moveBooking(
	{ db, actor, now }: Context<SeekerActor>,
	{ startsAt, bookingId }: { startsAt: Date; bookingId?: string | undefined }
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const at = now();
		const { seeker, booking } = await lockOwnBooking(tx, actor.id, at, bookingId);
		if (booking.startsAt.getTime() === startsAt.getTime()) return false;
		await freePlace(tx, booking.id);
		await takePlace(tx, { bookingId: booking.id, officeId: booking.officeId, startsAt, now: at });
		// The way into a video call was made for the old time.
		const moves = booking.moves + 1;
		await tx
			.update(bookings)
			.set({ startsAt, toldAt: at, link: null, moves })
			.where(eq(bookings.id, booking.id));
		const from = booking.startsAt.toISOString();
		await publish(tx, {
			type: 'booking.moved',
			to: both(booking),
			data: { ...appointmentOf({ ...booking, startsAt, moves }, seeker), from }
		});
		return true;
	});
}

/** Another way, another number to be called, other words; the time stays. */
export async function changeDetails(
	{ db, actor, now }: Context<SeekerActor>,
	{ bookingId, ...details }: BookingDetails
): Promise<void> {
	await db.transaction(async (tx) => {
		const { seeker, booking } = await lockOwnBooking(tx, actor.id, now(), bookingId);
		const link = details.way === 'video' ? booking.link : null;
		await tx
			.update(bookings)
			.set({ ...details, link })
			.where(eq(bookings.id, booking.id));
		await publish(tx, {
			type: 'booking.changed',
			to: both(booking),
			data: appointmentOf({ ...booking, way: details.way }, seeker)
		});
	});
}

/** The person does not come after all: the place is offered again at once. */
export async function cancelBooking(
	{ db, actor, now }: Context<SeekerActor>,
	{ bookingId }: { bookingId?: string } = {}
): Promise<void> {
	await db.transaction(async (tx) => {
		const at = now();
		const { seeker, booking } = await lockOwnBooking(tx, actor.id, at, bookingId);
		await endBooking(tx, booking, { state: 'cancelled', at });
		await publish(tx, {
			type: 'booking.cancelled',
			to: both(booking),
			data: { ...appointmentOf(booking, seeker), by: 'seeker' }
		});
	});
}
