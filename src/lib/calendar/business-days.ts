import holidayJp from '@holiday-jp/holiday_jp';
import { addDays } from './tokyo.ts';

const holidays: Readonly<Record<string, unknown>> = holidayJp.holidays;

/** 行政機関の休日に関する法律: offices are closed from 29 December through 3 January. */
const isYearEnd = (day: string) => day.slice(5) >= '12-29' || day.slice(5) <= '01-03';

/** Saturday or Sunday in Tokyo, whatever zone the machine keeps. */
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * A day on which public offices are open: no weekend, no 祝日, no year's end. The table of holidays is large: for the
 * server alone.
 */
export const isBusinessDay = (day: string): boolean =>
	!isWeekend(day) && !isYearEnd(day) && !(day in holidays);

/** Business days from that day on, through so many days later. */
export const businessDays = (from: string, days: number): string[] =>
	Array.from({ length: days + 1 }, (_, later) => addDays(from, later)).filter(isBusinessDay);

/** The nearest business day in that direction, the day itself left out. */
export function nextBusinessDay(day: string, step: 1 | -1): string {
	let found = addDays(day, step);
	while (!isBusinessDay(found)) found = addDays(found, step);
	return found;
}
