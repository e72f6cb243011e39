import { expect, test } from 'vitest';
import { extendedUntil, isValid, validUntilFor } from '#lib/seekers/rules.ts';

const until = (validUntil: string, invalidatedAt: Date | null = null) => ({
	validUntil,
	invalidatedAt
});
const at = (moment: string) => new Date(`${moment}+09:00`);

test('CLK-2: a registration is valid until 翌々月末', () => {
	expect(validUntilFor('2026-05-15')).toBe('2026-07-31');
	expect(validUntilFor('2026-12-31')).toBe('2027-02-28');
});

test('validity holds through the last second of its day in Tokyo', () => {
	expect(isValid(until('2026-12-31'), at('2026-12-31T23:59:59'))).toBe(true);
	expect(isValid(until('2026-12-31'), at('2027-01-01T00:00:00'))).toBe(false);
	expect(isValid(until('2026-12-31', at('2026-11-24T12:00:00')), at('2026-11-24T12:00:00'))).toBe(
		false
	);
});

test('CLK-3: activity in the month in which validity ends prolongs it to the next month’s end', () => {
	expect(extendedUntil(until('2026-12-31'), at('2026-12-01T00:00:00'))).toBe('2027-01-31');
	expect(extendedUntil(until('2027-01-31'), at('2027-01-15T12:00:00'))).toBe('2027-02-28');
});

test('CLK-3: in an earlier month, or when already invalid, nothing changes', () => {
	expect(extendedUntil(until('2026-12-31'), at('2026-11-30T23:59:59'))).toBeUndefined();
	expect(extendedUntil(until('2026-12-15'), at('2026-12-16T00:00:00'))).toBeUndefined();
	expect(
		extendedUntil(until('2026-12-31', at('2026-12-01T09:00:00')), at('2026-12-02T09:00:00'))
	).toBeUndefined();
});
