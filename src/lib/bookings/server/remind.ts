import { and, asc, eq, gt, lt, lte, or, sql } from 'drizzle-orm';
import { addDays, startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { System } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { log } from '#lib/server/log.ts';
import type { Job } from '#lib/server/jobs.ts';
import { HOUR } from '#lib/calendar/spans.ts';
import { DAY_BEFORE_AT, reminderDue } from '../reminders.ts';
import { appointmentOf } from './appointment.ts';
import { BookingNotFound } from './errors.ts';
import { lockBooking } from './lock-booking.ts';
import { bookings } from './schema.ts';

/** Tells everybody of their consultation the day before and an hour before, once each; a stopped service makes up for it. */
export const remindOfBookings: Job = {
	name: 'bookings.remind',
	cron: '* * * * *',
	patience: { minutes: 1 },
	async run(system) {
		for (const { id } of await listDue(system))
			// One that cannot be told must not keep the others waiting; it is tried again in a minute.
			await remindOnce(system, id).catch((err: unknown) =>
				log.error({ err, bookingId: id }, 'somebody cannot be reminded of a booking')
			);
	}
};

/** Of all who come today or tomorrow those who may have to be told; `reminderDue` has the last word. */
function listDue({ db, now }: System) {
	const at = now();
	const hourBefore = sql`${bookings.startsAt} - ${HOUR / 1000} * interval '1 second'`;
	const dayBefore = sql`(date_trunc('day', ${bookings.startsAt} at time zone 'Asia/Tokyo')
		- ${24 * 60 - DAY_BEFORE_AT} * interval '1 minute') at time zone 'Asia/Tokyo'`;
	return db
		.select({ id: bookings.id })
		.from(bookings)
		.where(
			and(
				...[eq(bookings.state, 'booked'), gt(bookings.startsAt, at)],
				lt(bookings.startsAt, startOfDay(addDays(tokyoDay(at), 2))),
				or(
					and(
						lte(bookings.startsAt, new Date(at.getTime() + HOUR)),
						sql`${bookings.toldAt} < ${hourBefore}`
					),
					sql`${bookings.toldAt} < ${dayBefore} and ${dayBefore} <= ${at.toISOString()}::timestamptz`
				)
			)
		)
		.orderBy(asc(bookings.startsAt));
}

const remindOnce = ({ db, now }: System, id: string): Promise<void> =>
	db
		.transaction(async (tx) => {
			const at = now();
			const { seeker, booking } = await lockBooking(tx, id);
			const which = booking.state === 'booked' ? reminderDue(booking, at) : undefined;
			if (!which) return;
			await tx.update(bookings).set({ toldAt: at }).where(eq(bookings.id, id));
			await publish(tx, {
				type: 'booking.near',
				to: [`account:${booking.seekerId}`],
				data: { ...appointmentOf(booking, seeker), which }
			});
		})
		// Gone with an account that was closed meanwhile.
		.catch((gone: unknown) => {
			if (!(gone instanceof BookingNotFound)) throw gone;
		});
