import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { PostingContent } from '#lib/postings/fields.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { type Conditions, noConditions } from '#lib/conditions/conditions.ts';
import { indexAnew } from '#lib/posting-index/server/index-anew.ts';
import { indexPostings } from '#lib/posting-index/server/index-postings.ts';
import {
	postingIndex,
	postingTallies,
	unindexedPostings
} from '#lib/posting-index/server/schema.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import { tidyIndex } from '#lib/posting-index/server/tidy-index.ts';
import { aPosting, aVersion } from '../../support/postings.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const misaki = await world.seeker();
const establishmentId = await world.establishment();
const total = async (asked: Partial<Conditions> = {}) =>
	(await searchPostings(world.as(misaki), { ...noConditions, ...asked })).total;
const titled = (title: string) => (content: PostingContent) => ({
	...content,
	work: { ...content.work, title }
});
const update = (id: string, set: Partial<typeof postings.$inferInsert>) =>
	world.db.update(postings).set(set).where(eq(postings.id, id));

test('a posting that closes is found no more, without anybody indexing anything', async () => {
	const before = await total();
	const posting = await aPosting(world, { establishmentId }, titled('鍛冶職人'));
	expect(await total({ words: '鍛冶職人' })).toBe(1);
	expect(await total()).toBe(before + 1);

	await update(posting.id, { state: 'filled' });

	expect(await total({ words: '鍛冶職人' })).toBe(0);
	expect(await total()).toBe(before);
});

test('JOB-20: an employer that is hidden from now on is found no more by name at once', async () => {
	const posting = await aPosting(world, { establishmentId }, titled('桶職人'));
	await update(posting.id, { visibility: 3 });
	expect(await total({ words: '桶職人' })).toBe(0);

	while (await indexPostings(world.system));

	expect(await total({ words: '桶職人' })).toBe(1);
	expect(await total({ words: '桶職人', visibilities: ['1'] })).toBe(0);
});

test('a new version is found by what it says, and no more by what it said', async () => {
	const posting = await aPosting(world, { establishmentId }, titled('籠職人'));
	const { content } = await aVersion(world, { id: posting.id, version: 2 });
	expect(content.work.title).not.toBe('籠職人');
	await update(posting.id, { version: 2 });

	while (await indexPostings(world.system));

	expect(await total({ words: '籠職人' })).toBe(0);
});

test('a posting with characters of two halves is indexed, and found by them', async () => {
	await aPosting(world, { establishmentId }, titled('𩸽をさばく職人😀'));
	expect(await total({ words: '𩸽' })).toBe(1);
	expect(await total({ words: '職人😀' })).toBe(1);
	expect(await total({ words: '😁' })).toBe(0);
});

test('one that is resumed is found again', async () => {
	const posting = await aPosting(world, { establishmentId }, titled('漆職人'));
	await update(posting.id, { state: 'stopped' });
	await update(posting.id, { state: 'open' });
	while (await indexPostings(world.system));
	expect(await total({ words: '漆職人' })).toBe(1);
});

test('a change under way keeps its place in the line until it is committed', async () => {
	const posting = await aPosting(world, { establishmentId }, titled('竹職人'));
	await world.db.transaction(async (tx) => {
		await tx.update(postings).set({ headcount: 7 }).where(eq(postings.id, posting.id));
		await indexPostings(world.system);
	});
	const waiting = await world.db.$count(
		unindexedPostings,
		eq(unindexedPostings.postingId, posting.id)
	);
	expect(waiting).toBe(1);
});

test('the index can be made anew while it is used', async () => {
	const before = await total();
	const progress: number[] = [];
	await indexAnew(world.system, (left) => progress.push(left));
	expect(await total()).toBe(before);
	expect(await world.db.$count(unindexedPostings)).toBe(0);
});

test('PERF-5: past 紹介期限日 nothing is found at midnight already, and tidying later changes no number', async () => {
	await aPosting(world, { establishmentId, openUntil: '2026-11-24' }, titled('紙職人'));
	const before = await total();
	world.at('2026-11-25T00:00:00+09:00');
	expect(await total({ words: '紙職人' })).toBe(0);
	expect(await total()).toBe(before - 1);

	await tidyIndex.run(world.system, {});

	expect(await total()).toBe(before - 1);
	const [{ sum = 0 } = {}] = await world.db.execute<{ sum: number }>(
		sql`select sum(count)::int as sum from ${postingTallies}`
	);
	expect(sum).toBe(await world.db.$count(postingIndex));
	world.at(NOON);
});
