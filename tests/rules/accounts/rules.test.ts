import * as v from 'valibot';
import { expect, test } from 'vitest';
import { nextLook, presence } from '#lib/accounts/presence.ts';
import { emailAddress, password } from '#lib/accounts/rules.ts';
import { nextPath } from '#lib/web/next-path.ts';

const accepts = (text: string) => v.is(password, text);

test('ACC-1 a password has half-width characters only', () => {
	expect(accepts('Mypage-2026')).toBe(true);
	expect(accepts('Ｍypage-2026')).toBe(false);
	expect(accepts('Mypage 2026-')).toBe(false);
	expect(accepts('マイページ-2026a')).toBe(false);
});

test('ACC-2 a password has 8 to 32 characters', () => {
	expect(accepts('a1-4567')).toBe(false);
	expect(accepts('a1-45678')).toBe(true);
	expect(accepts(`a1-${'x'.repeat(29)}`)).toBe(true);
	expect(accepts(`a1-${'x'.repeat(30)}`)).toBe(false);
});

test('ACC-3 a password has letters, digits and symbols, all three', () => {
	for (const two of ['abcdefgh1', 'abcdefgh-', '12345678-']) expect(accepts(two)).toBe(false);
});

test('ACC-11 the warning comes two minutes before the end', () => {
	expect([3600, 121, 120, 1, 0, -5].map(presence)).toEqual([
		'fine',
		'fine',
		'warning',
		'warning',
		'ended',
		'ended'
	]);
	expect(nextLook(600)).toBe(480);
	expect(nextLook(90)).toBe(90);
});

test('after signing in nobody is sent to another site or into another area', () => {
	const wanted = [
		'/seeker/activity',
		'/seeker?x=1',
		'//evil.example',
		'/\\evil.example',
		'https://evil.example/seeker',
		'/seekers',
		'/office',
		null
	];
	expect(wanted.map((path) => nextPath(path, '/seeker'))).toEqual([
		'/seeker/activity',
		'/seeker?x=1',
		'/seeker',
		'/seeker',
		'/seeker',
		'/seeker',
		'/seeker',
		'/seeker'
	]);
});

test('an address typed full-width is the half-width one', () => {
	expect(v.parse(emailAddress, ' ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ ')).toBe('hanako@example.jp');
	expect(v.is(emailAddress, '花子＠example.jp')).toBe(false);
});
