import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { offices } from '#lib/offices/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { DAY } from '#lib/calendar/spans.ts';
import type { OfferedDay, OwnBooking } from '../booking.ts';
import { offeredTimes } from '../offered.ts';
import { isLinkOpen, SLOT_MINUTES } from '../rules.ts';
import { hoursOf, takenFrom } from './places.ts';
import { bookings } from './schema.ts';

const office = { alias: offices.alias, address: offices.address, phone: offices.phone };

/** The row of a person's booking whose time is not over; the way into a video call included. */
export async function findRow(db: Reader, seekerId: string, now: Date) {
	const begun = new Date(now.getTime() - SLOT_MINUTES * 60_000);
	const [row] = await db
		.select({ booking: bookings, office })
		.from(bookings)
		.innerJoin(offices, eq(offices.id, bookings.officeId))
		.where(
			and(
				...[eq(bookings.seekerId, seekerId), eq(bookings.state, 'booked')],
				gt(bookings.startsAt, begun)
			)
		)
		.orderBy(asc(bookings.startsAt))
		.limit(1);
	return row;
}

/** The person's booking, until its time is over. The way into a video call comes ten minutes before and no sooner. */
export async function findOwnBooking({
	db,
	actor,
	now
}: Context<SeekerActor>): Promise<OwnBooking | null> {
	const at = now();
	const row = await findRow(db, actor.id, at);
	if (!row) return null;
	const { id, way, topic, phone, note, startsAt, link } = row.booking;
	return {
		...{ id, way, topic, phone, note, startsAt, office: row.office },
		prepared: way === 'video' && link !== null,
		link: way === 'video' && isLinkOpen(startsAt, at) ? link : null
	};
}

/** For the list on the home: one or none. */
export const listOwnBookings = async (ctx: Context<SeekerActor>): Promise<OwnBooking[]> => {
	const own = await findOwnBooking(ctx);
	return own ? [own] : [];
};

/** What the person chooses among: the times of their office, each with whether it is free. */
export async function readOffer({ db, actor, now }: Context<SeekerActor>) {
	const [row] = await db
		.select({
			...{ office, officeId: offices.id, provisional: seekers.provisional },
			...{ phone: seekers.phone, registrationClass: seekers.registrationClass }
		})
		.from(seekers)
		.innerJoin(offices, eq(offices.id, seekers.officeId))
		.where(eq(seekers.accountId, actor.id));
	if (!row) throw new Error('The seeker has no registration.');
	const { officeId, ...person } = row;
	return { ...person, days: await offeredDays(db, officeId, now()) };
}

/** What a booking can be moved to: the times of the office at which it stands. */
export async function readOfferOfBooking({ db, actor, now }: Context<SeekerActor>) {
	const row = await findRow(db, actor.id, now());
	return row ? offeredDays(db, row.booking.officeId, now()) : [];
}

/** The days and times of an office, as they are offered now. */
async function offeredDays(db: Reader, officeId: string, now: Date): Promise<OfferedDay[]> {
	const hours = await hoursOf(db, officeId);
	const taken = await takenFrom(db, officeId, now);
	return offeredTimes(hours, now).map(({ day, times }) => {
		const offered = times.map((startsAt) => ({
			startsAt,
			free: (taken.get(startsAt.getTime()) ?? 0) < hours.places
		}));
		return { day, times: offered, free: offered.filter(({ free }) => free).length };
	});
}

/** A consultation that did not come about, while it is worth saying something kind about it: for two weeks. */
export async function findLastMissed({ db, actor, now }: Context<SeekerActor>) {
	const since = new Date(now().getTime() - 14 * DAY);
	const [last] = await db
		.select({ startsAt: bookings.startsAt, state: bookings.state })
		.from(bookings)
		.where(
			and(
				...[eq(bookings.seekerId, actor.id), gt(bookings.startsAt, since)],
				sql`${bookings.state} in ('missed', 'held')`
			)
		)
		.orderBy(desc(bookings.startsAt))
		.limit(1);
	return last?.state === 'missed' ? { startsAt: last.startsAt } : null;
}
