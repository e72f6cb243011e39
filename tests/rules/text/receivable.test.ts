import { expect, test } from 'vitest';
import { isAllReceivable, isReceivable } from '#lib/text/receivable.ts';

const marks = (many: number) => '\u0315'.repeat(many / 2) + '\u0300'.repeat(many / 2);

test.each([
	'',
	'髙橋 美咲',
	'か\u3099',
	'ｶﾞｷﾞｸﾞ',
	'tiếng Việt',
	'👩‍👩‍👧',
	'a'.repeat(100_000),
	`a${marks(30)}`
])('what people write is taken in: %#', (text) => expect(isReceivable(text)).toBe(true));

test('a NUL is not, nor marks without end, however they are mixed', () => {
	for (const text of ['a\0', `a${marks(32)}`, marks(32), `a${'\u0315\uff9e'.repeat(16)}`])
		expect([text, isReceivable(text)]).toEqual([text, false]);
});

test('in JSON every name and every text is looked at, however deep it lies', () => {
	const deep = JSON.parse(`${'['.repeat(30_000)}"\\u0000"${']'.repeat(30_000)}`);
	expect(isAllReceivable({ a: [1, null, true, { b: 'か' }] })).toBe(true);
	expect(isAllReceivable(deep)).toBe(false);
	expect(isAllReceivable({ 'a\0': 1 })).toBe(false);
	expect(isAllReceivable('\0')).toBe(false);
	expect(isAllReceivable({ a: Buffer.from('a') })).toBe(false);
});
