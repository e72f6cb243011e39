import * as v from 'valibot';
import { expect, test } from 'vitest';
import { confirmAppForm, secretInFours } from '#lib/second-step/authenticator.ts';
import { inApp, stepOf } from '#lib/second-step/server/totp.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const at = (seconds: number) => new Date(seconds * 1000);
/** RFC 6238, appendix B, shortened from eight digits to six as apps do. */
const secret = ascii('12345678901234567890');

test.each([
	[59, '287082'],
	[1_111_111_109, '081804'],
	[1_111_111_111, '050471'],
	[1_234_567_890, '005924'],
	[2_000_000_000, '279037']
])('RFC 6238 at %i seconds the code is %s', async (seconds, code) => {
	expect(await stepOf(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test('the code before and the one after are right as well, and tell of their own half minute', async () => {
	expect(await stepOf(secret, '287082', at(29))).toBe(1);
	expect(await stepOf(secret, '287082', at(89))).toBe(1);
	expect(await stepOf(secret, '287082', at(90))).toBeUndefined();
	expect(await stepOf(secret, '287083', at(59))).toBeUndefined();
});

test('an app reads service, address and secret', async () => {
	const { uri, text } = await inApp(secret, 'aya@test.example');

	expect(text).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
	const { protocol, host, pathname, searchParams } = new URL(uri);
	expect([protocol, host]).toEqual(['otpauth:', 'totp']);
	expect(decodeURIComponent(pathname)).toBe('/しごとマイページ:aya@test.example');
	expect(searchParams.get('secret')).toBe(text);
	expect(searchParams.get('issuer')).toBe('しごとマイページ');
});

test('a code is read in any width, and six digits are asked for', () => {
	const read = (key: string) => v.safeParse(confirmAppForm, { key });

	expect(read('２８７ ０８２').output).toEqual({ key: '287082' });
	for (const typed of ['', '28708', '2870820', 'abcdef'])
		expect(read(typed).issues?.[0].message).toContain('6けたの数字');
});

test('a secret is shown in fours', () => {
	expect(secretInFours('GEZDGNBVGY3TQOJQ')).toBe('GEZD GNBV GY3T QOJQ');
});
