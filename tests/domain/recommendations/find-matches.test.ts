import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { latestApplications } from '#lib/applications/server/latest-applications.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { closeRecord } from '#lib/offices/server/open-record.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { readFilters } from '#lib/recommendations/match.ts';
import { findMatches, readMatch } from '#lib/recommendations/server/find-matches.ts';
import { noWishes } from '../../support/people.ts';
import { aPosting } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';
import { atTheDesk, send } from './given.ts';

const world = await aWorld();

const wishes = {
	...noWishes,
	occupationGroups: [5],
	prefectures: ['13'],
	towns: ['千代田区'],
	kinds: ['full' as const],
	monthlyWageFrom: 200_000
};

type Desk = Awaited<ReturnType<typeof atTheDesk>>;
const matches = ({ sasaki }: Desk, query = '') =>
	findMatches(sasaki, readFilters(new URLSearchParams(query)), latestApplications);
const numbers = async (desk: Desk, query = '') =>
	(await matches(desk, query)).matches.map(({ number }) => number);

test('the best fit comes first; far away, another occupation and closed ones are left out', async () => {
	const desk = await atTheDesk(world, { wishes });
	const establishmentId = desk.posting.establishmentId;
	const elsewhere = (prefecture: '14' | '47', town: string) =>
		aPosting(world, { establishmentId }, (says) => ({
			...says,
			workplace: { ...says.workplace, prefecture, town }
		}));
	const beside = await elsewhere('14', '横浜市');
	const far = await elsewhere('47', '那覇市');
	const closed = await aPosting(world, { establishmentId, state: 'filled' });
	const over = await aPosting(world, { establishmentId, openUntil: '2026-11-23' });
	const other = await aPosting(world, { establishmentId, occupationGroup: 1, title: '一般事務' });

	const found = await numbers(desk);

	expect(found).toEqual(expect.arrayContaining([desk.posting.number, beside.number]));
	expect(found.indexOf(desk.posting.number)).toBeLessThan(found.indexOf(beside.number));
	for (const { number } of [far, closed, over, other]) expect(found).not.toContain(number);
	expect(await numbers(desk, 'prefecture=any')).toContain(far.number);
	expect(await numbers(desk, 'words=一般')).toEqual([other.number]);
	expect(await numbers(desk, `words=${far.number}`)).toEqual([far.number]);
});

test('a posting that was sent keeps its place and says who sent it', async () => {
	const desk = await atTheDesk(world, { wishes });
	const before = await numbers(desk);

	await send(desk.sasaki, desk.input);

	const after = await matches(desk);
	expect(after.matches.map(({ number }) => number)).toEqual(before);
	const card = after.matches.find(({ number }) => number === desk.posting.number);
	expect(card?.refusal).toMatchObject({ code: 'recommendation.live' });
	expect(card?.refusal?.why).toContain('佐々木さんが送っています');
});

test('公開しない postings are matched too, and a closed one can still be looked at', async () => {
	const desk = await atTheDesk(world, { wishes });
	const { number } = desk.posting;
	await world.db.update(postings).set({ visibility: 4 }).where(eq(postings.number, number));
	expect(await numbers(desk)).toContain(number);

	await world.db.update(postings).set({ state: 'stopped' }).where(eq(postings.number, number));

	expect((await readMatch(desk.sasaki, number, latestApplications)).refusal).toMatchObject({
		code: 'posting.closed'
	});
});

test('PRV-6 nothing is matched while nobody is open', async () => {
	const desk = await atTheDesk(world, { wishes });
	await closeRecord(desk.sasaki);

	await expect(matches(desk)).rejects.toThrow(NoSeekerOpen);
});

test('an address written by hand cannot break the filters', () => {
	const filters = readFilters(new URLSearchParams('kind=x&group=99&prefecture=%27&words=%25'));
	expect(filters).toEqual({ kind: '', group: '', prefecture: '', words: '%' });
});
