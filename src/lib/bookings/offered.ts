import { businessDays, isBusinessDay } from '#lib/calendar/business-days.ts';
import { addDays, momentOn, startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import { beginnings, type Hours } from './hours.ts';
import { DAYS_AHEAD, LEAD_MINUTES } from './rules.ts';

const earliest = (now: Date) => new Date(now.getTime() + LEAD_MINUTES * 60_000);

/** Every time an office offers from now on, day by day, whether anybody has it or not. */
export const offeredTimes = (hours: Hours, now: Date): { day: string; times: Date[] }[] =>
	businessDays(tokyoDay(now), DAYS_AHEAD)
		.map((day) => ({
			day,
			times: beginnings(hours)
				.map((minutes) => momentOn(day, minutes))
				.filter((time) => time >= earliest(now))
		}))
		.filter(({ times }) => times.length > 0);

/** Why a time cannot be had; undefined when only its places decide. */
export function refusalOf(
	startsAt: Date,
	hours: Hours,
	now: Date
): 'passed' | 'closed' | undefined {
	if (startsAt < earliest(now)) return 'passed';
	const day = tokyoDay(startsAt);
	const minutes = (startsAt.getTime() - startOfDay(day).getTime()) / 60_000;
	const open = isBusinessDay(day) && beginnings(hours).includes(minutes);
	return open && day <= addDays(tokyoDay(now), DAYS_AHEAD) ? undefined : 'closed';
}
