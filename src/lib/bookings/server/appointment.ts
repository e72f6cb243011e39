import type { Channel } from '#lib/server/events.ts';
import type { bookings } from './schema.ts';

type Booking = Pick<
	typeof bookings.$inferSelect,
	'id' | 'seekerId' | 'officeId' | 'way' | 'startsAt' | 'moves'
>;

/** What every event of a booking tells. */
export const appointmentOf = (booking: Booking, seeker: { number: string; name: string }) => ({
	...{ bookingId: booking.id, seekerId: booking.seekerId },
	...{ number: seeker.number, name: seeker.name },
	...{ way: booking.way, startsAt: booking.startsAt.toISOString() },
	moves: booking.moves
});

/** The person, and the office that is booked. */
export const both = ({ seekerId, officeId }: Booking): Channel<'account' | 'office'>[] => [
	`account:${seekerId}`,
	`office:${officeId}`
];
