import { expect, test } from 'vitest';
import {
	addDays,
	ageOn,
	daysUntil,
	endOfDay,
	isThrough,
	monthEnd,
	startOfDay,
	tokyoDay
} from '#lib/calendar/tokyo.ts';

test('a day in Tokyo goes on through 23:59:59 and its last millisecond, wherever the machine stands', () => {
	for (const day of ['2026-11-30', '2026-12-31', '2028-02-29']) {
		expect(tokyoDay(new Date(`${day}T23:59:59+09:00`))).toBe(day);
		expect(tokyoDay(endOfDay(day))).toBe(day);
		const next = new Date(endOfDay(day).getTime() + 1);
		expect(tokyoDay(next)).toBe(addDays(day, 1));
		expect(next).toEqual(startOfDay(addDays(day, 1)));
	}
});

test('CLK-1 months end where the calendar ends them, over years and leap days', () => {
	const ends = {
		'2026-04-01': '2026-06-30',
		'2026-05-15': '2026-07-31',
		'2026-06-30': '2026-08-31',
		'2026-11-30': '2027-01-31',
		'2026-12-31': '2027-02-28',
		'2027-12-31': '2028-02-29',
		'2099-12-01': '2100-02-28'
	};
	for (const [day, end] of Object.entries(ends)) expect(monthEnd(day, 2)).toBe(end);
	expect(monthEnd('2026-11-30', 3)).toBe('2027-02-28');
	expect(monthEnd('2028-02-29', 0)).toBe('2028-02-29');
});

test('days are added over month ends, years and 29 February, and back', () => {
	for (const [day, days, then] of [
		['2026-12-31', 1, '2027-01-01'],
		['2028-02-28', 1, '2028-02-29'],
		['2027-02-28', 1, '2027-03-01'],
		['2028-03-01', -1, '2028-02-29']
	] as const) {
		expect(addDays(day, days)).toBe(then);
		expect(addDays(then, -days)).toBe(day);
	}
});

test('the days that are left change at midnight in Tokyo, not a second before', () => {
	const before = new Date('2026-11-30T23:59:59.999+09:00');
	const after = new Date('2026-12-01T00:00:00.000+09:00');

	expect([daysUntil(before, '2026-11-30'), daysUntil(after, '2026-11-30')]).toEqual([0, -1]);
	expect([isThrough(before, '2026-11-30'), isThrough(after, '2026-11-30')]).toEqual([true, false]);
	expect(daysUntil(after, '2028-02-29')).toBe(455);
});

test('whoever was born on 29 February is a year older on 1 March of a year without one', () => {
	const born = '2008-02-29';
	expect(ageOn(new Date('2027-02-28T23:59:59+09:00'), born)).toBe(18);
	expect(ageOn(new Date('2027-03-01T00:00:00+09:00'), born)).toBe(19);
	expect(ageOn(new Date('2028-02-29T00:00:00+09:00'), born)).toBe(20);
});
