import { expect, test } from 'vitest';
import { mayReport, silenceDue, silentSince } from '#lib/silence/silence.ts';

const since = new Date('2026-11-02T10:00:00+09:00');
const at = (text: string) => new Date(text);

test('APP-20: both sides are asked at 14 days to the second, and once', () => {
	expect(silenceDue(since, null, at('2026-11-16T09:59:59+09:00'))).toBeUndefined();
	expect(silenceDue(since, null, at('2026-11-16T10:00:00+09:00'))).toBe('ask');
	expect(silenceDue(since, at('2026-11-16T10:00:00+09:00'), at('2026-11-20T00:00:00+09:00'))).toBe(
		undefined
	);
});

test('APP-20: at 30 days to the second it ends, but never before both were asked for 16 days', () => {
	const asked = at('2026-11-16T10:00:00+09:00');
	expect(silenceDue(since, asked, at('2026-12-02T09:59:59+09:00'))).toBeUndefined();
	expect(silenceDue(since, asked, at('2026-12-02T10:00:00+09:00'))).toBe('close');
	expect(silenceDue(since, null, at('2026-12-20T10:00:00+09:00'))).toBe('ask');
	const late = at('2026-12-01T10:00:00+09:00');
	expect(silenceDue(since, late, at('2026-12-17T09:59:59+09:00'))).toBeUndefined();
	expect(silenceDue(since, late, at('2026-12-17T10:00:00+09:00'))).toBe('close');
});

test('APP-20: a sign after being asked begins the count anew', () => {
	const asked = at('2026-10-30T10:00:00+09:00');
	expect(silenceDue(since, asked, at('2026-11-15T10:00:00+09:00'))).toBeUndefined();
	expect(silenceDue(since, asked, at('2026-11-16T10:00:00+09:00'))).toBe('ask');
});

test('a step, a message, the interview and a promise that still runs are signs; the latest counts', () => {
	const none = { state: 'applied', stateChangedAt: since } as const;
	const quiet = { ...none, interviewAt: null, promisedBy: null, lastWordAt: null };
	const later = at('2026-11-20T10:00:00+09:00');
	expect(silentSince(quiet)).toEqual(since);
	expect(silentSince({ ...quiet, lastWordAt: later })).toEqual(later);
	expect(silentSince({ ...quiet, interviewAt: later })).toEqual(later);
	expect(silentSince({ ...quiet, promisedBy: '2026-11-25' })).toEqual(
		at('2026-11-25T23:59:59.999+09:00')
	);
});

test('連絡がない is offered from the first second after the promised day, and once for each promise', () => {
	const open = { state: 'screening', promisedBy: '2026-11-20' } as const;
	expect(mayReport(open, at('2026-11-20T23:59:59+09:00'))).toBe(false);
	expect(mayReport(open, at('2026-11-21T00:00:00+09:00'))).toBe(true);
	const reported = { ...open, reportedAt: at('2026-11-21T08:00:00+09:00') };
	expect(mayReport(reported, at('2026-11-22T00:00:00+09:00'))).toBe(false);
	expect(
		mayReport({ ...reported, promisedBy: '2026-11-25' }, at('2026-11-26T00:00:00+09:00'))
	).toBe(true);
	expect(mayReport({ ...open, state: 'hired' }, at('2026-11-22T00:00:00+09:00'))).toBe(false);
	expect(mayReport({ ...open, promisedBy: null }, at('2026-11-22T00:00:00+09:00'))).toBe(false);
});
