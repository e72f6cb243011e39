import { expect, test } from 'vitest';
import { noConditions } from '#lib/conditions/conditions.ts';
import type { Alternatives } from '#lib/search/listing.ts';
import type { Plan } from '#lib/search/server/plan.ts';
import { remember } from '#lib/search/server/remembered.ts';

const broad = { tallied: true, muted: [], asker: { today: '2026-11-24', known: [1, 2] } };
const of = (total: number) => ({ total }) as Alternatives;

/** Somebody's count of a search, which ends when it is told to. */
function aCount() {
	let begun = 0;
	const { promise, resolve, reject } = Promise.withResolvers<Alternatives>();
	const ask = (asked: Partial<Plan> = {}, prefecture = '13') =>
		remember(
			{ ...broad, ...asked } as unknown as Plan,
			{ ...noConditions, prefectures: [prefecture as '13'] },
			() => {
				begun += 1;
				return promise;
			}
		);
	return { ask, end: resolve, fail: reject, begun: () => begun };
}

test('many who ask the same broad search at once have it counted once', async () => {
	const { ask, end, begun } = aCount();

	const all = Promise.all([ask({}, '14'), ask({}, '14'), ask({}, '14')]);
	end(of(50_000));

	expect((await all).map(({ total }) => total)).toEqual([50_000, 50_000, 50_000]);
	expect(await ask({}, '14')).toEqual(of(50_000));
	expect(begun()).toBe(1);
});

test('another search, or that of somebody who muted an establishment, is counted for itself', async () => {
	const { ask, end, begun } = aCount();

	const all = Promise.all([ask({}, '15'), ask({}, '16'), ask({ muted: ['an id'] }, '15')]);
	end(of(50_000));
	await all;

	expect(begun()).toBe(3);
});

test('a count that failed is not remembered: the next to ask counts anew', async () => {
	const first = aCount();
	const both = Promise.allSettled([first.ask({}, '17'), first.ask({}, '17')]);
	first.fail(new Error('the database is away'));
	expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);

	const next = aCount();
	next.end(of(30_000));
	expect(await next.ask({}, '17')).toEqual(of(30_000));
	expect([first.begun(), next.begun()]).toEqual([1, 1]);
});
