import { and, asc, count, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { addDays, startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { OfficeBooking, TodaysBooking } from '../booking.ts';
import { bookings } from './schema.ts';

const shown = {
	...{ id: bookings.id, state: bookings.state, way: bookings.way, topic: bookings.topic },
	...{ startsAt: bookings.startsAt, prepared: sql<boolean>`${bookings.link} is not null` },
	...{ number: seekers.number, name: seekers.name }
};
const listed = { ...shown, nameKana: seekers.nameKana };

/** Who comes to this office on a day, calls and visits in the order of their times. What was cancelled is left out. */
export const listBookings = (
	{ db, actor }: Context<OfficerActor>,
	day: string
): Promise<OfficeBooking[]> =>
	db
		.select(listed)
		.from(bookings)
		.innerJoin(seekers, eq(seekers.accountId, bookings.seekerId))
		.where(isOn(day, actor))
		.orderBy(...inOrder);

/** The same of today, for the office's home. */
export const listTodaysBookings = ({
	db,
	actor,
	now
}: Context<OfficerActor>): Promise<TodaysBooking[]> =>
	db
		.select(shown)
		.from(bookings)
		.innerJoin(seekers, eq(seekers.accountId, bookings.seekerId))
		.where(isOn(tokyoDay(now()), actor))
		.orderBy(...inOrder);

const inOrder = [asc(bookings.startsAt), asc(seekers.nameKana)];

const isOn = (day: string, { officeId }: OfficerActor) =>
	and(
		...[eq(bookings.officeId, officeId), gte(bookings.startsAt, startOfDay(day))],
		...[lt(bookings.startsAt, startOfDay(addDays(day, 1)))],
		inArray(bookings.state, ['booked', 'held', 'missed'])
	);

const MOST_UNSETTLED = 50;

/** Bookings of days that are over about which nobody wrote down whether they took place. */
export const listUnsettled = ({
	db,
	actor,
	now
}: Context<OfficerActor>): Promise<OfficeBooking[]> =>
	db
		.select(listed)
		.from(bookings)
		.innerJoin(seekers, eq(seekers.accountId, bookings.seekerId))
		.where(
			and(
				...[eq(bookings.officeId, actor.officeId), eq(bookings.state, 'booked')],
				lt(bookings.startsAt, startOfDay(tokyoDay(now())))
			)
		)
		.orderBy(asc(bookings.startsAt))
		.limit(MOST_UNSETTLED);

/** How many are still to come after that day, by day. */
export async function countAhead({ db, actor }: Context<OfficerActor>, after: string) {
	const day = sql<string>`to_char(${bookings.startsAt} at time zone 'Asia/Tokyo', 'YYYY-MM-DD')`;
	return db
		.select({ day, count: count() })
		.from(bookings)
		.where(
			and(
				...[eq(bookings.officeId, actor.officeId), eq(bookings.state, 'booked')],
				gte(bookings.startsAt, startOfDay(addDays(after, 1)))
			)
		)
		.groupBy(day)
		.orderBy(day);
}

/** The booking of the seeker whose record is open, with what may be seen of it then: the number to call, the words. */
export async function findBookingOfOpen({ db, actor, now }: Context<OfficerActor>) {
	const at = now();
	const open = await findOpenRecord(db, actor, at);
	if (!open) return null;
	const [row] = await db
		.select({
			...{ id: bookings.id, state: bookings.state, way: bookings.way, topic: bookings.topic },
			...{ phone: bookings.phone, note: bookings.note, startsAt: bookings.startsAt },
			link: bookings.link
		})
		.from(bookings)
		.where(
			and(
				eq(bookings.seekerId, open.personId),
				sql`(${bookings.state} = 'booked' or (${bookings.state} = 'missed' and ${bookings.startsAt} >= ${startOfDay(tokyoDay(at)).toISOString()}))`
			)
		)
		.orderBy(sql`${bookings.state} = 'missed'`, asc(bookings.startsAt))
		.limit(1);
	return row ?? null;
}

export type BookingOfOpen = NonNullable<Awaited<ReturnType<typeof findBookingOfOpen>>>;
