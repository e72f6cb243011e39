import { DAY } from './spans.ts';

/**
 * Days in Asia/Tokyo, as 'YYYY-MM-DD'. Japan keeps no summer time, so a fixed offset is exact
 * for every date this service knows, and needs no Temporal in old browsers.
 */
const OFFSET = 9 * 60 * 60 * 1000;

/** The calendar day in Tokyo at that moment. */
export const tokyoDay = (moment: Date): string =>
	new Date(moment.getTime() + OFFSET).toISOString().slice(0, 10);

/** Midnight at which the day begins in Tokyo. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00.000+09:00`);

/** The last second of the day: a deadline "until that day" holds through it (16.3). */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999+09:00`);

/** Minutes after midnight in Tokyo on that day, as a moment. */
export const momentOn = (day: string, minutes: number): Date =>
	new Date(startOfDay(day).getTime() + minutes * 60_000);

export const addDays = (day: string, days: number): string =>
	tokyoDay(new Date(startOfDay(day).getTime() + days * DAY));

/** Last day of the month `monthsAhead` months after the day's own: 2 gives 翌々月末 (CLK-1), 3 翌々々月末 (CLK-12). */
export function monthEnd(day: string, monthsAhead: number): string {
	const [year = 0, month = 0] = day.split('-').map(Number);
	return new Date(Date.UTC(year, month + monthsAhead, 0)).toISOString().slice(0, 10);
}

/** The Monday of that day's week. */
export const mondayOf = (day: string): string =>
	addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** Whole days from today in Tokyo to that day; 0 today, negative when past. */
export const daysUntil = (now: Date, day: string): number =>
	Math.round((startOfDay(day).getTime() - startOfDay(tokyoDay(now)).getTime()) / DAY);

/** True while the day has not ended in Tokyo. */
export const isThrough = (now: Date, day: string): boolean => tokyoDay(now) <= day;

/** A day that the calendar has, as addresses write it: 2026-02-30 is none. */
export const isDay = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) &&
	!Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
	new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Age in whole years on that moment's day in Tokyo; born on 29 February counts on 1 March. */
export function ageOn(now: Date, birthDate: string): number {
	const today = tokyoDay(now);
	const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
	return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
