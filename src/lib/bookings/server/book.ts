import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { settleRequest } from '#lib/seekers/server/consultations.ts';
import { RegistrationIncomplete } from '#lib/seekers/server/errors.ts';
import { extendValidity } from '#lib/seekers/server/extend-validity.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import type { NewBooking } from '../forms.ts';
import { spanWords } from '../words.ts';
import { appointmentOf, both } from './appointment.ts';
import { AlreadyBooked } from './errors.ts';
import { findRow } from './own-bookings.ts';
import { takePlace } from './places.ts';
import { bookings } from './schema.ts';

/**
 * 相談の予約 at the person's own office, one at a time. It is an オンライン相談の申込み with a time: it takes the
 * place of one that waited, and in the last month of validity it prolongs at once (CLK-3).
 */
export async function book(
	{ db, actor, now }: Context<SeekerActor>,
	input: NewBooking
): Promise<{ bookingId: string; day: string }> {
	return db.transaction(async (tx) => {
		const at = now();
		const seeker = await lockSeeker(tx, actor.id);
		if (seeker.provisional) throw new RegistrationIncomplete();
		const other = await findRow(tx, actor.id, at);
		if (other) throw new AlreadyBooked(spanWords(other.booking.startsAt));
		const { officeId } = seeker;
		const [booking] = await tx
			.insert(bookings)
			.values({ ...input, seekerId: actor.id, officeId, state: 'booked', toldAt: at })
			.returning();
		if (!booking) throw new Error('The booking was not stored.');
		await takePlace(tx, { bookingId: booking.id, officeId, startsAt: input.startsAt, now: at });
		await settleRequest(tx, actor.id, { at });
		await extendValidity(tx, actor.id, at);
		await publish(tx, {
			type: 'booking.made',
			to: both(booking),
			data: appointmentOf(booking, seeker)
		});
		return { bookingId: booking.id, day: tokyoDay(booking.startsAt) };
	});
}
