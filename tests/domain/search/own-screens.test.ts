import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { establishments } from '#lib/employers/server/schema.ts';
import { publish } from '#lib/server/events.ts';
import { frameOf } from '#lib/web/frame.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { muteEstablishment, unmuteEstablishment } from '#lib/search/server/mute-establishment.ts';
import {
	noteFavourite,
	removeFavourite,
	saveFavourite
} from '#lib/favourites/server/save-favourite.ts';
import { changeSearch, deleteSearch, saveSearch } from '#lib/saved-searches/server/save-search.ts';
import { listSavedSearches } from '#lib/saved-searches/server/saved-searches.ts';
import { aPosting } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();

/** Somebody, and everybody who must not hear what they do for themselves alone. */
async function misakiAndOthers() {
	const misaki = await world.seeker();
	const sho = await world.seeker('小野寺 翔');
	const employer = await world.employer('渡邉 誠');
	const [{ officeId } = { officeId: '' }] = await world.db
		.select({ officeId: seekers.officeId })
		.from(seekers)
		.where(eq(seekers.accountId, misaki.id));
	const posting = await aPosting(world, { establishmentId: employer.establishmentId });
	const [{ number: establishment } = { number: '' }] = await world.db
		.select({ number: establishments.number })
		.from(establishments)
		.where(eq(establishments.id, employer.establishmentId));
	const own = async () =>
		(await world.announcedTo(`account:${misaki.id}`)).filter(
			({ data }) => (data as { seekerId?: string }).seekerId === misaki.id
		);
	const others = async () =>
		(
			await world.announcedTo(
				`account:${sho.id}`,
				`account:${employer.id}`,
				`establishment:${employer.establishmentId}`,
				`office:${officeId}`
			)
		).filter(({ data }) => (data as { seekerId?: string }).seekerId === misaki.id);
	return { misaki, posting, establishment, own, others };
}

test('what is done to saved searches is heard by the own screens alone, and only when something changed', async () => {
	const { misaki, own, others } = await misakiAndOthers();
	const saving = { name: '介護', address: 'q=介護', replace: '', daily: false };

	await saveSearch(world.as(misaki), saving);
	const [saved] = await listSavedSearches(world.as(misaki));
	const { id } = saved!;
	await saveSearch(world.as(misaki), { ...saving, address: 'q=看護', replace: id });
	await changeSearch(world.as(misaki), { id, name: '看護', daily: true });
	await deleteSearch(world.as(misaki), { id });
	await deleteSearch(world.as(misaki), { id });

	const data = { seekerId: misaki.id, searchId: id };
	expect(await own()).toEqual([
		{ type: 'search.saved', data },
		{ type: 'search.saved', data },
		{ type: 'search.renamed', data },
		{ type: 'search.deleted', data }
	]);
	expect(await others()).toEqual([]);
});

test('what is done to favourites is heard by the own screens alone, never with the note', async () => {
	const { misaki, posting, own, others } = await misakiAndOthers();
	const { id: postingId, number } = posting;

	await saveFavourite(world.as(misaki), { number });
	await saveFavourite(world.as(misaki), { number });
	await noteFavourite(world.as(misaki), { postingId, note: '見学したい' });
	await removeFavourite(world.as(misaki), { number });
	await removeFavourite(world.as(misaki), { number });

	const data = { seekerId: misaki.id, postingId, number };
	expect(await own()).toEqual([
		{ type: 'favourite.saved', data },
		{ type: 'favourite.noted', data },
		{ type: 'favourite.removed', data }
	]);
	expect(await others()).toEqual([]);
});

test('muting is heard by the own screens alone, never with whose postings', async () => {
	const { misaki, posting, establishment, own, others } = await misakiAndOthers();

	await muteEstablishment(world.as(misaki), posting);
	await muteEstablishment(world.as(misaki), posting);
	await unmuteEstablishment(world.as(misaki), { establishment });
	await unmuteEstablishment(world.as(misaki), { establishment });

	const told = { type: 'search.mutesChanged', data: { seekerId: misaki.id } };
	expect(await own()).toEqual([told, told]);
	expect(await others()).toEqual([]);
});

test('whoever deletes a saved search, or puts another in its place, is not told of its postings any more', async () => {
	const { misaki, posting } = await misakiAndOthers();
	const { id: postingId, number, title } = posting;
	const unread = async () => (await frameOf(world.as(misaki))).notices;
	for (const end of ['deleted', 'replaced'] as const) {
		await saveSearch(world.as(misaki), saving(`q=${end}`));
		const [saved] = await listSavedSearches(world.as(misaki));
		const searchId = saved!.id;
		await world.db.transaction((tx) =>
			publish(tx, {
				type: 'search.matched',
				to: [`account:${misaki.id}`],
				data: {
					...{ seekerId: misaki.id, searchId, name: saved!.name, fresh: 1, count: 1 },
					posting: { postingId, number, title }
				}
			})
		);
		await world.react();
		expect(await unread()).toBe(1);

		if (end === 'deleted') await deleteSearch(world.as(misaki), { id: searchId });
		else await saveSearch(world.as(misaki), saving('q=別の言葉', searchId));
		await world.react();

		expect(await unread()).toBe(0);
	}
});

const saving = (address: string, replace = '') => ({ name: '', address, replace, daily: false });
