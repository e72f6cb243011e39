import { isThrough, monthEnd, tokyoDay } from '#lib/calendar/tokyo.ts';

/** CLK-2: 翌々月末 of the day of registration. */
export const validUntilFor = (registeredOn: string): string => monthEnd(registeredOn, 2);

/** 有効: through the day it ends, unless ended before. Compared at read time, never a nightly flag (PERF-5). */
export const isValid = (
	seeker: { validUntil: string; invalidatedAt: Date | null },
	now: Date
): boolean =>
	isThrough(now, seeker.validUntil) &&
	(seeker.invalidatedAt === null || now < seeker.invalidatedAt);

/**
 * CLK-3: one month more, to that month's end, when the person is active in the very month in which
 * validity ends. Undefined when nothing changes.
 */
export function extendedUntil(
	seeker: { validUntil: string; invalidatedAt: Date | null },
	now: Date
): string | undefined {
	const lastMonth = tokyoDay(now).slice(0, 7) === seeker.validUntil.slice(0, 7);
	return lastMonth && isValid(seeker, now) ? monthEnd(seeker.validUntil, 1) : undefined;
}
