import { and, eq, gt, ne } from 'drizzle-orm';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import { publish } from '#lib/server/events.ts';
import type { Reactions } from '#lib/server/reactions.ts';
import { appointmentOf, both } from './appointment.ts';
import { endBooking } from './end-booking.ts';
import { bookings } from './schema.ts';

/** A time at one office cannot go along to another: it is given up, and the person is told to choose anew. */
export const reactions: Reactions = {
	'seeker.officeChosen': async ({ db, now }, { seekerId }) => {
		const at = now();
		const seeker = await lockSeeker(db, seekerId);
		const left = await db
			.select()
			.from(bookings)
			.where(
				and(
					...[eq(bookings.seekerId, seekerId), eq(bookings.state, 'booked')],
					...[ne(bookings.officeId, seeker.officeId), gt(bookings.startsAt, at)]
				)
			);
		for (const booking of left) {
			await endBooking(db, booking, { state: 'cancelled', at });
			await publish(db, {
				type: 'booking.cancelled',
				to: both(booking),
				data: { ...appointmentOf(booking, seeker), by: 'choice' }
			});
		}
	}
};
