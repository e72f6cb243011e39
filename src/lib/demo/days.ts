import { addDays, startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import { MINUTE } from '#lib/calendar/spans.ts';

/** Days and moments as stories tell them: counted from today in Tokyo, whatever day that is. */
export interface Days {
	today: string;
	now: Date;
	/** The day so many days from today; -1 is yesterday. */
	day(offset: number): string;
	/** That day at a time such as 09:30. */
	on(offset: number, time: string): Date;
	/** So many minutes ago, but still today: a demo first started just after midnight has a short today. */
	ago(minutes: number): Date;
	/** The same in working hours, as far as there were any today. */
	atWork(minutes: number): Date;
}

/** The longest that stories look back into today. */
const LOOK_BACK = 190 * MINUTE;
const LEAST = 30 * MINUTE;

export function daysAround(now: Date): Days {
	const today = tokyoDay(now);
	const day = (offset: number) => addDays(today, offset);
	const on = (offset: number, time: string) => new Date(`${day(offset)}T${time}:00.000+09:00`);
	const midnight = startOfDay(today).getTime();
	/** A short day squeezes what happened in it, in its order. */
	const before = (moment: number, room: number) => (minutes: number) =>
		new Date(moment - (minutes * MINUTE * Math.min(room, moment - midnight)) / LOOK_BACK);
	const end = Math.min(now.getTime(), on(0, '17:00').getTime());
	const worked = Math.max(LEAST, Math.min(LOOK_BACK, end - on(0, '08:45').getTime()));
	return {
		today,
		now,
		day,
		on,
		ago: before(now.getTime(), LOOK_BACK),
		atWork: before(end, worked)
	};
}
