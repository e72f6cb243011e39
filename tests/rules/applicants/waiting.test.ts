import { expect, test } from 'vitest';
import { ageing, waitingDays, waitingOf } from '#lib/applicants/waiting.ts';

const NOON = new Date('2026-11-24T12:00:00+09:00');
const at = (text: string) => new Date(`2026-11-${text}+09:00`);
const quiet = {
	state: 'screening',
	submittedAt: at('20T09:00'),
	askedAt: null,
	promisedBy: null
} as const;

test('who was read and asked nothing does not wait', () => {
	expect(waitingOf(quiet, NOON)).toBeNull();
});

test('an application that nobody opened waits since it came', () => {
	expect(waitingOf({ ...quiet, state: 'applied' }, NOON)).toEqual({
		since: at('20T09:00'),
		why: 'view'
	});
});

test('the longest of several waits counts', () => {
	const both = { ...quiet, askedAt: at('21T10:00'), promisedBy: '2026-11-22' };
	expect(waitingOf(both, NOON)?.why).toBe('answer');
	expect(waitingOf({ ...both, askedAt: at('23T10:00') }, NOON)?.why).toBe('promise');
});

test('a promise is overdue only when its day has ended', () => {
	expect(waitingOf({ ...quiet, promisedBy: '2026-11-24' }, NOON)).toBeNull();
	expect(waitingOf({ ...quiet, promisedBy: '2026-11-23' }, NOON)?.why).toBe('promise');
});

test('after the end of an application nobody waits', () => {
	expect(waitingOf({ ...quiet, state: 'not_hired', askedAt: at('21T10:00') }, NOON)).toBeNull();
});

test('days are counted by the calendar in Tokyo', () => {
	expect(waitingDays({ since: at('23T23:59'), why: 'view' }, NOON)).toBe(1);
	expect(waitingDays({ since: at('24T00:00'), why: 'view' }, NOON)).toBe(0);
});

test('everybody who waits is in one bar', () => {
	const waits = ['24T09:00', '23T09:00', '22T09:00', '21T09:00', '01T09:00'].map((day) => ({
		since: at(day),
		why: 'view' as const
	}));
	expect(ageing(waits, NOON).map(({ count }) => count)).toEqual([2, 2, 1]);
});
