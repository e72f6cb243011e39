import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	cleanBody,
	isOpen,
	MAX_BODY,
	messageBody,
	readInput,
	writableUntil
} from '#lib/conversations/rules.ts';
import { countCharacters } from '#lib/text/count.ts';

const body = (text: string) => v.safeParse(messageBody, text);

test('16.10: a message has 1 to 2,000 characters as its writer counts them', () => {
	expect(body('あ').success).toBe(true);
	expect(body('𠮷'.repeat(MAX_BODY)).success).toBe(true);
	expect(body('か\u3099'.repeat(MAX_BODY)).success).toBe(true);
	expect(body('あ'.repeat(MAX_BODY + 12)).issues?.[0]?.message).toBe(
		'メッセージは2000文字までです。12文字減らしてください。'
	);
	expect(body('あ'.repeat(MAX_BODY * 5)).success).toBe(false);
});

test('a message of spaces, line ends and invisible characters is no message', () => {
	for (const nothing of ['', ' ', '　\n\t', '\u200b\u2060', '\u0000\u0007', '\ufeff', '\u3164'])
		expect(body(nothing).issues?.[0]?.message).toBe('メッセージを書いてください。');
});

test('line ends become one kind, control characters go, names and inner spaces stay as typed', () => {
	expect(cleanBody('  髙橋様\r\n\r\n　﨑山\rです\u0000\u001b[31m。\t渡邉 󠄀 \n')).toBe(
		'髙橋様\n\n　﨑山\nです[31m。\t渡邉 󠄀'
	);
	expect(cleanBody('神\ufa19')).toBe('神\ufa19');
});

test('what was cleaned once stays as it is, and is never longer', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const once = cleanBody(text);
			expect(cleanBody(once)).toBe(once);
			expect(countCharacters(once)).toBeLessThanOrEqual(countCharacters(text));
			expect(once.isWellFormed()).toBe(true);
		})
	);
});

test('16.10: a thread stays writable through the day three months after the result', () => {
	const until = (result: string) => writableUntil(new Date(result)).toISOString();
	expect(until('2026-11-24T12:00:00+09:00')).toBe('2027-02-24T15:00:00.000Z');
	expect(until('2026-11-30T23:59:59+09:00')).toBe('2027-02-28T15:00:00.000Z');
	expect(until('2026-12-31T00:00:00+09:00')).toBe('2027-03-31T15:00:00.000Z');
});

test('a thread is open until the moment of its closing', () => {
	const closedAt = new Date('2026-11-24T12:00:00+09:00');
	expect(isOpen({ closedAt: null }, closedAt)).toBe(true);
	expect(isOpen({ closedAt }, new Date(closedAt.getTime() - 1))).toBe(true);
	expect(isOpen({ closedAt }, closedAt)).toBe(false);
});

test('a read mark is a whole number that a message can have', () => {
	const conversationId = crypto.randomUUID();
	for (const upTo of [0, -1, 1.5, NaN, Infinity, 2 ** 60, '1'])
		expect(v.safeParse(readInput, { conversationId, upTo }).success).toBe(false);
	expect(v.safeParse(readInput, { conversationId, upTo: 1 }).success).toBe(true);
});
