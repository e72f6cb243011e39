import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { generateEstablishments, generatePostings } from '#lib/invented/generate.ts';
import { makeRandom } from '#lib/invented/random.ts';
import { samplePosting } from '#lib/invented/sample.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { importPostings } from '#lib/postings/server/import-postings.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { noConditions, storedConditions } from '#lib/conditions/conditions.ts';
import { factsOf } from '#lib/conditions/facts.ts';
import { needsOf } from '#lib/saved-searches/keys.ts';
import { meets } from '#lib/conditions/meets.ts';
import { alertOpened } from '#lib/saved-searches/server/alert-opened.ts';
import { findInterested } from '#lib/saved-searches/server/find-interested.ts';
import { lookAtSearch } from '#lib/saved-searches/server/look-at-search.ts';
import { listFavourites } from '#lib/favourites/server/favourites.ts';
import { noteFavourite, saveFavourite } from '#lib/favourites/server/save-favourite.ts';
import { saveSearch } from '#lib/saved-searches/server/save-search.ts';
import { listSavedSearches } from '#lib/saved-searches/server/saved-searches.ts';
import { mutedEstablishments } from '#lib/search/server/schema.ts';
import { openedPostings, savedSearches } from '#lib/saved-searches/server/schema.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { SeekerActor } from '#lib/server/context.ts';
import { aPosting, aVersion } from '../../support/postings.ts';
import { aSearch } from '../../support/searches.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const today = '2026-11-24';
/** Each test looks for a word of its own. */
let words = 0;
const aWord = () => `合言葉${String.fromCodePoint(0x4e00 + (words += 1))}`;
const saying = (word: string) => (content: PostingContent) => ({
	...content,
	work: { ...content.work, duties: `${content.work.duties}${word}` }
});
const withVisibility =
	(visibility: '2' | '3' | '4', word: string) => (content: PostingContent) => ({
		...saying(word)(content),
		header: { ...content.header, visibility }
	});

async function lookingFor(word: string, given: Parameters<typeof world.seeker>[1] = {}) {
	const misaki = await world.seeker('髙橋 美咲', given);
	await saveSearch(world.as(misaki), {
		name: word,
		address: `q=${word}`,
		replace: '',
		daily: false
	});
	return misaki;
}

async function alertAll() {
	while (await alertOpened(world.system));
}

async function toldOf(seeker: SeekerActor) {
	const news = await world.announcedTo(`account:${seeker.id}`);
	return news
		.filter(({ type }) => type === 'search.matched')
		.map(({ data }) => data as { count: number; fresh: number; posting: { number: string } });
}

test('the moment a posting becomes open, whoever saved a search for it is told, once', async () => {
	const word = aWord();
	const misaki = await lookingFor(word);
	const other = await lookingFor(aWord());
	const posting = await aPosting(
		world,
		{ establishmentId: await world.establishment() },
		saying(word)
	);

	await alertAll();
	await alertAll();

	expect(await toldOf(misaki)).toMatchObject([
		{ count: 1, fresh: 1, posting: { number: posting.number, title: posting.title } }
	]);
	expect(await toldOf(other)).toEqual([]);
	expect(await listSavedSearches(world.as(misaki))).toMatchObject([
		{ fresh: 1, latest: { number: posting.number } }
	]);
});

test('a posting that is confirmed, or offered again, is told then and not before, and once in all', async () => {
	const word = aWord();
	const misaki = await lookingFor(word);
	const establishmentId = await world.establishment();
	const { id } = await aPosting(world, { establishmentId, state: 'checking' }, saying(word));
	const become = (state: 'open' | 'stopped' | 'change_checking') =>
		world.db.update(postings).set({ state }).where(eq(postings.id, id));

	await alertAll();
	expect(await toldOf(misaki)).toEqual([]);

	await become('open');
	await alertAll();
	expect(await toldOf(misaki)).toHaveLength(1);

	for (const state of ['change_checking', 'open', 'stopped', 'open'] as const) await become(state);
	await alertAll();
	expect(await toldOf(misaki)).toHaveLength(1);
});

test('two processes that ask at the same time tell once', async () => {
	const word = aWord();
	const misaki = await lookingFor(word);
	await aPosting(world, { establishmentId: await world.establishment() }, saying(word));

	await Promise.all([
		alertOpened(world.system),
		alertOpened(world.system),
		alertOpened(world.system)
	]);

	expect(await toldOf(misaki)).toHaveLength(1);
});

test('JOB-20: nobody is told of a secret posting, nor of a hidden employer by its name', async () => {
	const [secret, name] = [aWord(), aWord()];
	const [misaki, curious] = [await lookingFor(secret), await lookingFor(name)];
	const establishmentId = await world.establishment();
	const named = (visibility: '2' | '3') => (content: PostingContent) => ({
		...withVisibility(visibility, '')(content),
		establishment: { ...content.establishment, name: `株式会社${name}` }
	});

	await aPosting(world, { establishmentId }, withVisibility('4', secret));
	await aPosting(world, { establishmentId }, named('3'));
	await alertAll();
	expect([...(await toldOf(misaki)), ...(await toldOf(curious))]).toEqual([]);

	const limited = await aPosting(world, { establishmentId }, named('2'));
	await alertAll();
	expect(await toldOf(curious)).toMatchObject([{ posting: { number: limited.number } }]);
});

test('whoever is 無効 is not told, and nobody of employers they muted', async () => {
	const word = aWord();
	const expired = await lookingFor(word, { validUntil: '2026-11-23' });
	const gone = await lookingFor(word, { invalidatedAt: new Date('2026-11-01T00:00:00Z') });
	const muting = await lookingFor(word);
	const establishmentId = await world.establishment();
	await world.db
		.insert(mutedEstablishments)
		.values({ seekerId: muting.id, establishmentId, mutedAt: world.now() });
	const lastDay = await lookingFor(word, { validUntil: today });

	await aPosting(world, { establishmentId }, saying(word));
	await alertAll();

	for (const seeker of [expired, gone, muting]) expect(await toldOf(seeker)).toEqual([]);
	expect(await toldOf(lastDay)).toHaveLength(1);
});

test('a file of a thousand postings is told in a few pieces', async () => {
	const word = aWord();
	const misaki = await lookingFor(word);
	await world.office();
	const rows = Array.from({ length: 1000 }, (_, index) => ({
		line: index + 2,
		content: saying(word)({
			...samplePosting('2026-11-02'),
			header: {
				...samplePosting('2026-11-02').header,
				number: `13010-7${String(index).padStart(7, '0')}`
			}
		})
	}));

	await importPostings(world.system, rows);
	await alertAll();

	const told = await toldOf(misaki);
	expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
	expect(told.at(-1)?.fresh).toBe(1000);
	expect(told.length).toBeLessThanOrEqual(6);
	expect(await world.db.$count(openedPostings)).toBe(0);
});

test('a posting that cannot be read keeps nobody from hearing of the others', async () => {
	const word = aWord();
	const misaki = await lookingFor(word);
	const establishmentId = await world.establishment();
	const { id } = await aPosting(world, { establishmentId, state: 'checking' }, saying(word));
	await aVersion(world, { id, version: 2 }, { header: {} } as PostingContent);
	await world.db.update(postings).set({ state: 'open', version: 2 }).where(eq(postings.id, id));
	const whole = await aPosting(world, { establishmentId }, saying(word));

	await alertAll();

	expect(await toldOf(misaki)).toMatchObject([{ count: 1, posting: { number: whole.number } }]);
	expect(await world.db.$count(openedPostings)).toBe(0);
});

test('looking at a saved search ends its news, on every screen of its owner', async () => {
	const word = aWord();
	const misaki = await lookingFor(word);
	await aPosting(world, { establishmentId: await world.establishment() }, saying(word));
	await alertAll();
	const [saved] = await listSavedSearches(world.as(misaki));

	world.at('2026-11-24T12:05:00+09:00');
	const href = await lookAtSearch(world.as(misaki), saved!.id);

	expect(href).toBe(saved!.href);
	expect(await listSavedSearches(world.as(misaki))).toMatchObject([{ fresh: 0, latest: null }]);
	const news = await world.announcedTo(`account:${misaki.id}`);
	expect(news.at(-1)).toMatchObject({ type: 'search.looked', data: { searchId: saved!.id } });
});

test('alerts and searches agree on what a saved search means', { timeout: 180_000 }, async () => {
	const random = makeRandom(11);
	const contents = [...generatePostings(generateEstablishments(40), 80, today)];
	const misaki = await world.seeker();
	const establishmentId = await world.establishment();
	const stored = [];
	for (const content of contents)
		stored.push({ posting: await aPosting(world, { establishmentId }, () => content), content });
	const opened = stored.map(({ posting, content }) => ({
		...{ postingId: posting.id, establishmentId, facts: factsOf(content) }
	}));
	const searches = opened.flatMap(({ facts }) =>
		Array.from({ length: 6 }, () => aSearch(random, facts))
	);
	const ids = new Map<string, number>();
	for (const [index, search] of searches.entries()) {
		const [row] = await world.db
			.insert(savedSearches)
			.values({
				...{ seekerId: (await crowd(index)).id, slot: 1, name: String(index) },
				...{ conditions: storedConditions(search), ...needsOf(search) },
				...{ savedAt: world.now(), lookedAt: world.now(), mailedAt: world.now() }
			})
			.returning({ id: savedSearches.id });
		ids.set(row!.id, index);
	}

	const interested = await findInterested(world.db, opened, world.now());

	const told = interested
		.filter(({ searchId }) => ids.has(searchId))
		.map(({ searchId, postingId }) => `${ids.get(searchId)} ${postingId}`);
	const meant = searches.flatMap((search, index) =>
		opened
			.filter(({ facts }) => meets(search, facts, { viewer: 'seeker', today }))
			.map(({ postingId }) => `${index} ${postingId}`)
	);
	expect(meant.length).toBeGreaterThan(400);
	expect(told.toSorted()).toEqual(meant.toSorted());
	// And the one query of the room says the same.
	const own = new Set(opened.map(({ postingId }) => postingId));
	for (const [index, search] of searches.entries()) {
		if (index % 40 > 0) continue;
		const found = [];
		for (let page = 1, pages = 1; page <= pages; page += 1) {
			const hits = await searchPostings(
				world.as(misaki),
				{ ...noConditions, ...search },
				{ sort: 'newest', size: 50, page, view: 'cards' }
			);
			pages = hits.pages;
			found.push(...hits.found);
		}
		expect(
			found
				.map(({ postingId }) => postingId)
				.filter((id) => own.has(id))
				.toSorted()
		).toEqual(
			opened
				.filter(({ facts }) => meets(search, facts, { viewer: 'seeker', today }))
				.map(({ postingId }) => postingId)
				.toSorted()
		);
	}
});

/** People without anything but a place to keep a search in. */
async function crowd(index: number) {
	const seeker = await world.seeker(`人々 ${index}`);
	await world.db
		.update(seekers)
		.set({ validUntil: sql`'2026-12-31'` })
		.where(eq(seekers.accountId, seeker.id));
	return seeker;
}

test('ID-4: a renewed posting carries its favourites along, with their notes, and tells', async () => {
	const [misaki, both] = [await world.seeker(), await world.seeker('小野寺 翔')];
	const establishmentId = await world.establishment();
	const old = await aPosting(world, { establishmentId });
	for (const seeker of [misaki, both]) await saveFavourite(world.as(seeker), old);
	await noteFavourite(world.as(misaki), { postingId: old.id, note: '見学したい' });
	await noteFavourite(world.as(both), { postingId: old.id, note: '電話した' });

	const renewed = await aPosting(world, { establishmentId, renewedFrom: old.number });
	await saveFavourite(world.as(both), renewed);
	await alertAll();

	expect(await listFavourites(world.as(misaki))).toMatchObject([
		{ number: renewed.number, note: '見学したい' }
	]);
	expect(await listFavourites(world.as(both))).toMatchObject([
		{ number: renewed.number, note: '電話した' }
	]);
	const told = await world.announcedTo(`account:${misaki.id}`);
	expect(told.filter(({ type }) => type === 'favourite.changed')).toMatchObject([
		{ type: 'favourite.changed', data: { why: 'renewed', number: renewed.number } }
	]);
});

test("ID-4: the number of another establishment's posting carries nothing along", async () => {
	const misaki = await world.seeker();
	const old = await aPosting(world, { establishmentId: await world.establishment() });
	await saveFavourite(world.as(misaki), old);

	await aPosting(world, {
		establishmentId: await world.establishment('ほかの株式会社'),
		renewedFrom: old.number
	});
	await alertAll();

	expect(await listFavourites(world.as(misaki))).toMatchObject([{ number: old.number }]);
});
