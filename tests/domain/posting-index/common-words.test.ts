import { eq, inArray, sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { type Conditions, noConditions } from '#lib/conditions/conditions.ts';
import { currentFacts, type Facts } from '#lib/conditions/facts.ts';
import { meets } from '#lib/conditions/meets.ts';
import { refreshCommonWords } from '#lib/posting-index/server/common-words.ts';
import { foldWordTallies } from '#lib/posting-index/server/fold-tallies.ts';
import { indexPostings } from '#lib/posting-index/server/index-postings.ts';
import { commonWords, wordTallies } from '#lib/posting-index/server/schema.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import { tidyIndex } from '#lib/posting-index/server/tidy-index.ts';
import type { Tx } from '#lib/server/db.ts';
import { aWorld } from '../../support/world.ts';
import { manyPostings } from '../search/given.ts';

const world = await aWorld();
const valid = await world.seeker('髙橋 美咲', { validUntil: '2027-12-31' });
const invalid = await world.seeker('佐藤 光', { validUntil: '2026-11-23' });
const contents = new Map((await manyPostings(world)).map((one) => [one.header.number, one]));
await refreshCommonWords(world.system, 15);
const words = (await world.db.select().from(commonWords)).map(({ word }) => word).sort();

/** What is open now, as the rows of postings say. */
async function openFacts(): Promise<Facts[]> {
	const rows = await world.db
		.select()
		.from(postings)
		.where(inArray(postings.state, ['open', 'change_checking']));
	return rows.flatMap((row) => {
		const content = contents.get(row.number);
		return content ? [currentFacts(content, row)] : [];
	});
}

const someWords = words.filter((_, index) => index % Math.ceil(words.length / 12) === 0);
const pairs = someWords.slice(1).map((word, index) => [someWords[index] ?? '', word] as const);
const searches: Partial<Conditions>[] = [
	...someWords.map((word) => ({ words: word })),
	...pairs.map(([one, other]) => ({ words: `${one} ${other}`, anyWord: true })),
	...pairs.map(([one, other]) => ({ words: one, not: other })),
	...someWords.map((word) => ({ words: word, groups: ['3', '9'] as Conditions['groups'] })),
	{ prefectures: ['13'], towns: ['13101', '13104'] },
	{ prefectures: ['13', '27'], towns: ['27127', '27100'], nearTowns: true },
	{ prefectures: ['13', '14'], towns: ['13101'], groups: ['1', '2'] },
	{ prefectures: ['13'], towns: ['13101'], not: someWords[0] ?? '' },
	{ words: someWords[1] ?? '', prefectures: ['13', '27'], towns: ['27127'] }
];

async function numbersAreExact() {
	const today = tokyoDay(world.now());
	const open = (await openFacts()).filter(({ openUntil }) => openUntil >= today);
	for (const asked of searches)
		for (const [seeker, viewer] of [
			[valid, 'seeker'],
			[invalid, 'anyone']
		] as const) {
			const conditions = { ...noConditions, ...asked };
			const { total } = await searchPostings(world.as(seeker), conditions);
			const expected = open.filter((one) => meets(conditions, one, { viewer, today })).length;
			expect({ asked, viewer, total }).toEqual({ asked, viewer, total: expected });
		}
}

const close = (numbers: string[]) =>
	world.db.update(postings).set({ state: 'filled' }).where(inArray(postings.number, numbers));

test('numbers of common words and of places are exact', async () => {
	expect(words.length).toBeGreaterThan(12);
	await numbersAreExact();
});

test('they stay exact when postings close, change, resume and are tidied', async () => {
	const numbers = [...contents.keys()];
	await close(numbers.slice(0, 20));
	await numbersAreExact();

	await world.db
		.update(postings)
		.set({ visibility: 3 })
		.where(inArray(postings.number, numbers.slice(20, 40)));
	await world.db
		.update(postings)
		.set({ state: 'open' })
		.where(inArray(postings.number, numbers.slice(0, 10)));
	while (await indexPostings(world.system));
	await numbersAreExact();

	await tidyIndex.run(world.system, {});
	await numbersAreExact();
	const [folded] = await world.db
		.select()
		.from(wordTallies)
		.where(eq(wordTallies.word, someWords[0] ?? ''));
	expect(folded?.count).toBeGreaterThan(0);
});

test('a posting whose 紹介期限日 has passed is no part of them, before and after it is tidied away', async () => {
	const [first] = [...(await openFacts())].sort((one, other) =>
		one.openUntil.localeCompare(other.openUntil)
	);
	world.at(`${first?.openUntil}T15:00:01Z`);
	await numbersAreExact();
	await tidyIndex.run(world.system, {});
	await numbersAreExact();
});

/** Runs `work` while a transaction that did `first` is still under way, and ends it only when `work` waits for a lock. */
async function whileUnderWay(first: (tx: Tx) => Promise<unknown>, work: () => Promise<unknown>) {
	const waits = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
	let done: Promise<unknown> = Promise.resolve();
	await world.db.transaction(async (tx) => {
		await first(tx);
		done = work();
		await vi.waitUntil(async () => (await world.db.execute(waits)).length > 0, { timeout: 30_000 });
	});
	await done;
}

test('a posting that closes while its words become common is not among them', async () => {
	await refreshCommonWords(world.system, 5_000);
	const numbers = [...contents.keys()].slice(50, 60);

	await whileUnderWay(
		(tx) => tx.update(postings).set({ state: 'filled' }).where(inArray(postings.number, numbers)),
		() => refreshCommonWords(world.system, 15)
	);

	expect(await world.db.$count(commonWords)).toBeGreaterThan(12);
	await numbersAreExact();
});

test('nothing stays of a word that is common no more while its tallies are folded', async () => {
	await close([...contents.keys()].slice(60, 70));

	await whileUnderWay(foldWordTallies, () => refreshCommonWords(world.system, 5_000));

	expect(await world.db.$count(wordTallies, sql`${wordTallies.word} !~ '^[PY]'`)).toBe(0);
	await refreshCommonWords(world.system, 15);
	await numbersAreExact();
});

test('a word that is common no more has no tally, and its number is counted', async () => {
	await refreshCommonWords(world.system, 5_000);
	expect(await world.db.$count(commonWords)).toBe(0);
	await numbersAreExact();
});
