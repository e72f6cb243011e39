import { expect, test } from 'vitest';
import { extendedUntil, mayRevalidate, validUntilFor } from '#lib/seekers/rules.ts';
import { warningDue } from '#lib/seekers/validity-notices.ts';

const at = (moment: string) => new Date(`${moment}+09:00`);
const until = (validUntil: string) => ({ validUntil, invalidatedAt: null });

test('CLK-15 a person is warned 21, 7 and 1 days before, by days of Tokyo', () => {
	const due = (moment: string) => warningDue('2026-12-31', at(moment));

	expect(due('2026-12-09T23:59:59')).toBeUndefined();
	expect(due('2026-12-10T00:00:00')).toBe(21);
	expect(due('2026-12-23T23:59:59')).toBe(21);
	expect(due('2026-12-24T00:00:00')).toBe(7);
	expect(due('2026-12-29T23:59:59')).toBe(7);
	expect(due('2026-12-30T00:00:00')).toBe(1);
	expect(due('2026-12-30T23:59:59')).toBe(1);
	expect(due('2026-12-31T00:00:00')).toBeUndefined();
});

test('CLK-15 the day before 28 and 29 February is found in every year', () => {
	expect(warningDue('2027-02-28', at('2027-02-27T12:00:00'))).toBe(1);
	expect(warningDue('2028-02-29', at('2028-02-28T12:00:00'))).toBe(1);
	expect(warningDue('2028-02-29', at('2028-02-08T00:00:00'))).toBe(21);
});

test('CLK-2 and CLK-3 at month ends and leap days', () => {
	expect(validUntilFor('2027-12-31')).toBe('2028-02-29');
	expect(validUntilFor('2026-12-31')).toBe('2027-02-28');
	expect(extendedUntil(until('2028-01-31'), at('2028-01-31T23:59:59'))).toBe('2028-02-29');
	expect(extendedUntil(until('2028-01-31'), at('2028-02-01T00:00:00'))).toBeUndefined();
	expect(extendedUntil(until('2028-02-29'), at('2028-02-29T23:59:59'))).toBe('2028-03-31');
	expect(extendedUntil(until('2028-02-29'), at('2028-01-31T23:59:59'))).toBeUndefined();
});

test('CLK-16 twelve months, to the last second of the month, and then only the counter', () => {
	expect(mayRevalidate(until('2026-10-31'), at('2027-11-30T23:59:59'))).toBe(true);
	expect(mayRevalidate(until('2026-10-31'), at('2027-12-01T00:00:00'))).toBe(false);
});
