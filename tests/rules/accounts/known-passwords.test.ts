import { expect, test } from 'vitest';
import { isWellKnown } from '#lib/accounts/server/known-passwords.ts';

test('stolen passwords are known, also in disguise', () => {
	for (const known of [
		'P@ssw0rd',
		'Password1!',
		'p@ssw0rd123',
		'Qwerty123!',
		'1qaz!QAZ',
		'Aa1!Aa1!'
	])
		expect([known, isWellKnown(known)]).toEqual([known, true]);
});

test('what one finds for oneself is not', () => {
	for (const own of ['Hinata-3bann', 'Mypage-2026', 'Sora-no-iro-88'])
		expect([own, isWellKnown(own)]).toEqual([own, false]);
});

test('the own address is no password', () => {
	expect(isWellKnown('Takahashi.misaki1', ['takahashi.misaki@demo.example'])).toBe(true);
	expect(isWellKnown('Hinata-3bann', ['takahashi.misaki@demo.example'])).toBe(false);
});
