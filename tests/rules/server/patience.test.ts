import { expect, test } from 'vitest';
import { retriesWithin, type Patience } from '#lib/server/patience.ts';

/** The shortest time after which the last try can be made, in seconds, by the queue's own reckoning. */
function shortest(patience: Patience): number {
	const { retryLimit, retryDelay, retryDelayMax } = retriesWithin(patience);
	let waited = 0;
	for (let tried = 0; tried < retryLimit; tried++)
		waited += Math.min(retryDelayMax, (retryDelay * 2 ** Math.min(16, tried + 1)) / 2);
	return waited;
}

test.each([
	[{ minutes: 1 }, 60],
	[{ minutes: 30 }, 1800],
	[{ hours: 6 }, 6 * 3600],
	[{ days: 2 }, 2 * 86_400]
] satisfies [Patience, number][])(
	'nothing is given up before its patience %o is over, nor long after',
	(patience, seconds) => {
		expect(shortest(patience)).toBeGreaterThanOrEqual(seconds);
		expect(shortest(patience)).toBeLessThan(seconds + 300);
	}
);

test('what is never given up is tried every five minutes, for as long as anybody can count', () => {
	const { retryLimit, retryDelayMax } = retriesWithin('for ever');

	expect(retryLimit).toBe(2_147_483_647);
	expect(retryDelayMax).toBe(300);
});

test('what waits for minutes is tried again within seconds', () => {
	expect(retriesWithin({ minutes: 1 }).retryDelayMax).toBe(10);
	expect(retriesWithin({ minutes: 30 }).retryDelayMax).toBe(60);
});
