import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { config } from '#lib/server/config.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { endOf } from '../rules.ts';
import { meetingWords } from '../words.ts';
import { BookingNotFound } from './errors.ts';
import { findRow } from './own-bookings.ts';

const HOUR = 60 * 60;

/**
 * The booking as an iCalendar file; a moved one takes the place of its older self. A calendar is often shared: it
 * says when and where, and neither what about nor the way into a video call.
 */
export async function calendarOf({ db, actor, now }: Context<SeekerActor>): Promise<string> {
	const row = await findRow(db, actor.id, now());
	if (!row) throw new BookingNotFound();
	const { booking, office } = row;
	const page = `${config().ORIGIN}/seeker/booking`;
	const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId: '//shigoto-mypage//JA' });
	const event = calendar.createEvent({
		...{ id: `${booking.id}@${new URL(page).hostname}`, sequence: booking.moves, stamp: now() },
		...{ start: booking.startsAt, end: endOf(booking.startsAt) },
		summary: `ハローワーク：${meetingWords(booking.way, office.alias)}`,
		location: booking.way === 'visit' ? `${office.alias} ${office.address}` : null,
		description: `くわしい内容と変更：${page}`,
		url: page
	});
	event.createAlarm({ type: ICalAlarmType.display, trigger: HOUR });
	return calendar.toString();
}
