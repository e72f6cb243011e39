import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changeSearch, deleteSearch, saveSearch } from '#lib/saved-searches/server/save-search.ts';
import { listSavedSearches } from '#lib/saved-searches/server/saved-searches.ts';
import { lookAtSearch } from '#lib/saved-searches/server/look-at-search.ts';
import { savedSearches } from '#lib/saved-searches/server/schema.ts';
import type { SeekerActor } from '#lib/server/context.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const addresses = ['area=13&group=5', 'q=介護', 'area=14', 'q=看護&kind=part'];
const saving = (name: string, address: string, replace = '') => ({
	...{ name, address, replace, daily: false }
});
const names = async (seeker: SeekerActor) =>
	(await listSavedSearches(world.as(seeker))).map(({ name }) => name);

async function withThree() {
	const misaki = await world.seeker();
	for (const [index, address] of addresses.slice(0, 3).entries())
		await saveSearch(world.as(misaki), saving(`検索${index + 1}`, address));
	return misaki;
}

test('a search is kept by name, with its conditions in words and in its address', async () => {
	const misaki = await world.seeker();

	await saveSearch(world.as(misaki), saving('文京区の介護', 'town=13105&q=介護&size=50&page=3'));

	expect(await listSavedSearches(world.as(misaki))).toMatchObject([
		{
			name: '文京区の介護',
			href: '/seeker/search?q=%E4%BB%8B%E8%AD%B7&area=13&town=13105',
			fresh: 0,
			latest: null,
			daily: false
		}
	]);
});

test('SRC-1: the fourth is refused with which to replace, and nothing is lost', async () => {
	const misaki = await withThree();

	const fourth = saveSearch(world.as(misaki), saving('検索4', addresses[3]!));

	await expect(fourth).rejects.toMatchObject({ code: 'search.savedFull', status: 409 });
	await expect(fourth).rejects.toThrow('「検索1」「検索2」「検索3」のどれと入れ替えるかを選ぶと');
	expect(await names(misaki)).toEqual(['検索1', '検索2', '検索3']);
});

test('SRC-1: one of the three gives up its place, and its name stays unless there is a new one', async () => {
	const misaki = await withThree();
	const [, second] = await listSavedSearches(world.as(misaki));

	await saveSearch(world.as(misaki), saving('', addresses[3]!, second!.id));
	expect(await names(misaki)).toEqual(['検索1', '検索2', '検索3']);

	await saveSearch(world.as(misaki), saving('パートの看護', addresses[1]!, second!.id));
	expect(await names(misaki)).toEqual(['検索1', 'パートの看護', '検索3']);
});

test('SRC-1: of two tabs that save the third at once, one is told that the places are taken', async () => {
	const misaki = await world.seeker();
	for (const address of addresses.slice(0, 2))
		await saveSearch(world.as(misaki), saving('', address));

	const outcomes = await Promise.allSettled(
		addresses.slice(2).map((address) => saveSearch(world.as(misaki), saving('', address)))
	);

	expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(await names(misaki)).toHaveLength(3);
});

test('a place that was given up is taken again', async () => {
	const misaki = await withThree();
	const [first] = await listSavedSearches(world.as(misaki));

	await deleteSearch(world.as(misaki), first!);
	await deleteSearch(world.as(misaki), first!);
	await saveSearch(world.as(misaki), saving('', addresses[3]!));

	expect(await names(misaki)).toEqual(['検索条件1', '検索2', '検索3']);
});

test('the same conditions are not saved twice, in whatever order the address says them', async () => {
	const misaki = await withThree();

	const again = saveSearch(world.as(misaki), saving('もう一度', 'group=5&area=13&page=2'));

	await expect(again).rejects.toMatchObject({ code: 'search.alreadySaved' });
	await expect(again).rejects.toThrow('「検索1」');
});

test('a search for everything is not saved: its alerts would tell of everything', async () => {
	const misaki = await world.seeker();

	for (const address of ['', 'page=2&size=50', 'area=99&q=　'])
		await expect(saveSearch(world.as(misaki), saving('', address))).rejects.toMatchObject({
			code: 'search.nothingAsked'
		});
});

test('nobody changes, opens, replaces or deletes the saved search of another', async () => {
	const misaki = await withThree();
	const stranger = await world.seeker('小野寺 翔');
	const [first] = await listSavedSearches(world.as(misaki));
	const { id } = first!;

	await deleteSearch(world.as(stranger), { id });
	await expect(
		changeSearch(world.as(stranger), { id, name: 'x', daily: true })
	).rejects.toMatchObject({ status: 404 });
	await expect(lookAtSearch(world.as(stranger), id)).rejects.toMatchObject({ status: 404 });
	await expect(saveSearch(world.as(stranger), saving('', addresses[3]!, id))).rejects.toMatchObject(
		{ status: 404 }
	);

	expect(await names(misaki)).toEqual(['検索1', '検索2', '検索3']);
});

test('whoever begins to want a daily mail hears of what comes from then on', async () => {
	const misaki = await withThree();
	const [first] = await listSavedSearches(world.as(misaki));
	const since = async () => {
		const [row] = await world.db
			.select()
			.from(savedSearches)
			.where(eq(savedSearches.id, first!.id));
		return row!.mailedAt;
	};

	world.at('2026-11-25T09:00:00+09:00');
	await changeSearch(world.as(misaki), { id: first!.id, name: '朝の介護', daily: true });
	expect(await since()).toEqual(world.now());

	world.at('2026-11-26T09:00:00+09:00');
	await changeSearch(world.as(misaki), { id: first!.id, name: '', daily: true });
	expect(await since()).toEqual(new Date('2026-11-25T09:00:00+09:00'));
	expect((await names(misaki))[0]).toBe('朝の介護');
});
