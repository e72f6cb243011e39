import * as v from 'valibot';
import { expect, test } from 'vitest';
import { namedUntil, withdrawalForm } from '#lib/withdrawal/rules.ts';

test('the record names somebody for two years, and 29 February ends on the 28th', () => {
	expect(namedUntil(new Date('2026-11-24T23:59:59+09:00'))).toBe('2028-11-24');
	expect(namedUntil(new Date('2026-11-25T00:00:00+09:00'))).toBe('2028-11-25');
	expect(namedUntil(new Date('2028-02-29T12:00:00+09:00'))).toBe('2030-02-28');
	expect(namedUntil(new Date('2026-02-28T12:00:00+09:00'))).toBe('2028-02-28');
});

test('nobody leaves without having ticked what goes and stays, and without the password', () => {
	const wrong = (given: object) =>
		v.safeParse(withdrawalForm, given).issues?.map((issue) => v.getDotPath(issue));

	expect(wrong({})).toEqual(['understood', 'currentPassword']);
	expect(wrong({ understood: 'no', currentPassword: 'x' })).toEqual(['understood']);
	expect(wrong({ understood: 'yes', currentPassword: 'x'.repeat(201) })).toEqual([
		'currentPassword'
	]);
	expect(wrong({ understood: 'yes', currentPassword: 'Mypage-2026' })).toBeUndefined();
});
