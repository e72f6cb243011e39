import { expect, test } from 'vitest';
import { businessDays, isBusinessDay, nextBusinessDay } from '#lib/calendar/business-days.ts';
import { isDay, momentOn } from '#lib/calendar/tokyo.ts';

test('offices are closed on weekends, holidays, days in lieu and at the year’s end', () => {
	const closed = [
		...['2026-11-28', '2026-11-29', '2026-11-03', '2026-11-23'],
		// 憲法記念日 on a Sunday: the first day after the three holidays is off instead; a day between two holidays.
		...['2026-05-06', '2026-09-22'],
		...['2026-12-29', '2026-12-31', '2027-01-01', '2027-01-03']
	];

	expect(closed.filter(isBusinessDay)).toEqual([]);
	expect(['2026-11-24', '2026-12-28', '2027-01-04', '2028-02-29'].filter(isBusinessDay)).toEqual([
		...['2026-11-24', '2026-12-28', '2027-01-04', '2028-02-29']
	]);
});

test('business days are counted over a year’s end, and the nearest is found either way', () => {
	expect(businessDays('2026-12-25', 11)).toEqual([
		...['2026-12-25', '2026-12-28', '2027-01-04', '2027-01-05']
	]);
	expect(nextBusinessDay('2026-12-28', 1)).toBe('2027-01-04');
	expect(nextBusinessDay('2027-01-04', -1)).toBe('2026-12-28');
});

test('a time on a day is one of Tokyo', () =>
	expect(momentOn('2026-12-01', 570).toISOString()).toBe('2026-12-01T00:30:00.000Z'));

test('an address can name only days that there are', () =>
	expect(
		['2026-11-30', '2026-02-30', '2026-13-01', '2026-1-1', '', 'きょう'].filter(isDay)
	).toEqual(['2026-11-30']));
