import { expect, test } from 'vitest';
import type { PostingContent } from '#lib/postings/fields.ts';
import { listFavourites } from '#lib/favourites/server/favourites.ts';
import {
	noteFavourite,
	removeFavourite,
	saveFavourite
} from '#lib/favourites/server/save-favourite.ts';
import { favourites } from '#lib/favourites/server/schema.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const hidden = (visibility: '3' | '4') => (content: PostingContent) => ({
	...content,
	header: { ...content.header, visibility }
});

test('saving twice saves once, and removing twice is no error', async () => {
	const misaki = await world.seeker();
	const posting = await aPosting(world, { establishmentId: await world.establishment() });

	await saveFavourite(world.as(misaki), posting);
	await saveFavourite(world.as(misaki), posting);
	expect(await listFavourites(world.as(misaki))).toMatchObject([
		{ number: posting.number, title: '介護福祉士', open: true }
	]);

	await removeFavourite(world.as(misaki), posting);
	await removeFavourite(world.as(misaki), posting);
	expect(await listFavourites(world.as(misaki))).toEqual([]);
});

test('SRC-2: the 301st is refused with what could be removed, also for two tabs at once', async () => {
	const misaki = await world.seeker();
	const establishmentId = await world.establishment();
	const saved = await Promise.all(
		Array.from({ length: 299 }, () => aPosting(world, { establishmentId }))
	);
	await world.db
		.insert(favourites)
		.values(saved.map(({ id }) => ({ seekerId: misaki.id, postingId: id, savedAt: world.now() })));
	const two = await Promise.all([1, 2].map(() => aPosting(world, { establishmentId })));

	const outcomes = await Promise.allSettled(
		two.map((posting) => saveFavourite(world.as(misaki), posting))
	);

	expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	const refused = outcomes.find((outcome) => outcome.status === 'rejected');
	expect(refused?.reason).toMatchObject({ code: 'search.favouritesFull', status: 409 });
	expect(refused?.reason.message).toContain('お気に入りは300件までです。');
	expect(refused?.reason.message).toContain('介護福祉士');
	expect(await listFavourites(world.as(misaki))).toHaveLength(300);
});

test('JOB-20: a secret posting can be saved only by whom it was recommended to', async () => {
	const misaki = await world.seeker();
	const stranger = await world.seeker('小野寺 翔');
	const officer = await world.officer();
	const secret = await aPosting(
		world,
		{ establishmentId: await world.establishment() },
		hidden('4')
	);
	await aRecommendation(world, { seeker: misaki, posting: secret, officer });

	await saveFavourite(world.as(misaki), secret);
	await expect(saveFavourite(world.as(stranger), secret)).rejects.toMatchObject({ status: 404 });
});

test("JOB-20: a favourite without the employer's name does not tell it", async () => {
	const misaki = await world.seeker();
	const posting = await aPosting(
		world,
		{ establishmentId: await world.establishment('秘密株式会社') },
		hidden('3')
	);

	await saveFavourite(world.as(misaki), posting);

	expect(JSON.stringify(await listFavourites(world.as(misaki)))).not.toContain('秘密株式会社');
});

test("nobody notes or removes another person's favourite", async () => {
	const misaki = await world.seeker();
	const stranger = await world.seeker('小野寺 翔');
	const posting = await aPosting(world, { establishmentId: await world.establishment() });
	await saveFavourite(world.as(misaki), posting);
	await noteFavourite(world.as(misaki), { postingId: posting.id, note: '見学したい' });

	await removeFavourite(world.as(stranger), posting);
	await expect(
		noteFavourite(world.as(stranger), { postingId: posting.id, note: 'x' })
	).rejects.toMatchObject({ status: 404 });

	expect(await listFavourites(world.as(misaki))).toMatchObject([{ note: '見学したい' }]);
});
