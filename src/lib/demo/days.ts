import { addDays, startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';

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
}

export function daysAround(now: Date): Days {
	const today = tokyoDay(now);
	const day = (offset: number) => addDays(today, offset);
	return {
		today,
		now,
		day,
		on: (offset, time) => new Date(`${day(offset)}T${time}:00.000+09:00`),
		ago: (minutes) =>
			new Date(Math.max(startOfDay(today).getTime(), now.getTime() - minutes * 60_000))
	};
}
