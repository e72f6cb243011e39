import { addDays, isThrough, monthEnd, startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Wishes } from './wishes.ts';

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

/** CLK-16: the service limits this without saying how; the number is ours. */
export const REVALIDATION_MONTHS = 12;

/** When it became 無効: at the end of its last day, or before. */
export const invalidSince = (seeker: { validUntil: string; invalidatedAt: Date | null }): Date => {
	const expired = startOfDay(addDays(seeker.validUntil, 1));
	return seeker.invalidatedAt && seeker.invalidatedAt < expired ? seeker.invalidatedAt : expired;
};

/** CLK-16: may the person put it back in force without visiting? */
export const mayRevalidate = (
	seeker: { validUntil: string; invalidatedAt: Date | null },
	now: Date
): boolean => tokyoDay(now) <= monthEnd(tokyoDay(invalidSince(seeker)), REVALIDATION_MONTHS);

/** 求職情報公開: an employer must learn at least what work somebody hopes for. */
export const hasSomethingToShow = ({ wishes }: { wishes: Wishes }): boolean =>
	wishes.occupations.length > 0 || wishes.occupationGroups.length > 0 || wishes.kinds.length > 0;
