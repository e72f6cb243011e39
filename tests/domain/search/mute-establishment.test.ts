import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { postings } from '#lib/postings/server/schema.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { MAX_MUTED } from '#lib/search/muting.ts';
import { noConditions } from '#lib/conditions/conditions.ts';
import { countAlternatives } from '#lib/search/server/count-alternatives.ts';
import { indexPostings } from '#lib/posting-index/server/index-postings.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import { muteEstablishment, unmuteEstablishment } from '#lib/search/server/mute-establishment.ts';
import { listMuted, notMuted, readMutedIds } from '#lib/search/server/muted.ts';
import { mutedEstablishments } from '#lib/search/server/schema.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const firstPage = { sort: 'newest', size: 30, page: 1, view: 'cards' } as const;
const visibleAs = (visibility: '2' | '3' | '4') => (content: PostingContent) => ({
	...content,
	header: { ...content.header, visibility }
});

test('muting twice mutes once, and undoing twice is no error', async () => {
	const misaki = await world.seeker();
	const establishmentId = await world.establishment('株式会社くりかえし');
	const posting = await aPosting(world, { establishmentId });

	const told = await muteEstablishment(world.as(misaki), posting);
	await muteEstablishment(world.as(misaki), posting);
	expect(await listMuted(world.as(misaki))).toEqual([
		{ number: told.establishment, name: '株式会社くりかえし', mutedAt: world.now() }
	]);

	await unmuteEstablishment(world.as(misaki), told);
	await unmuteEstablishment(world.as(misaki), told);
	expect(await listMuted(world.as(misaki))).toEqual([]);
});

test('a search for everything finds all but what was muted, and counts exactly', async () => {
	const misaki = await world.seeker();
	const posting = await aPosting(world, { establishmentId: await world.establishment() });
	while (await indexPostings(world.system));
	const count = async () => (await searchPostings(world.as(misaki), noConditions, firstPage)).total;
	const before = await count();

	await muteEstablishment(world.as(misaki), posting);

	expect(await count()).toBe(before - 1);
	expect((await countAlternatives(world.as(misaki), noConditions)).total).toBe(before - 1);
});

test("what one person muted is another's to find", async () => {
	const misaki = await world.seeker();
	const sho = await world.seeker('小野寺 翔');
	const posting = await aPosting(world, { establishmentId: await world.establishment() });

	const told = await muteEstablishment(world.as(misaki), posting);
	await unmuteEstablishment(world.as(sho), told);

	expect(await listMuted(world.as(sho))).toEqual([]);
	expect(await listMuted(world.as(misaki))).toHaveLength(1);
});

test('JOB-20: an employer that is not known cannot be muted, and a secret posting is not found', async () => {
	const misaki = await world.seeker();
	const establishmentId = await world.establishment();
	const hidden = await aPosting(world, { establishmentId }, visibleAs('3'));
	const secret = await aPosting(world, { establishmentId }, visibleAs('4'));

	await expect(muteEstablishment(world.as(misaki), hidden)).rejects.toMatchObject({ status: 409 });
	await expect(muteEstablishment(world.as(misaki), secret)).rejects.toMatchObject({ status: 404 });
	await expect(
		muteEstablishment(world.as(misaki), { number: '99999-00000000' })
	).rejects.toMatchObject({ status: 404 });
});

test('JOB-20: whoever knows the employer by a recommendation may mute it', async () => {
	const misaki = await world.seeker();
	const posting = await aPosting(
		world,
		{ establishmentId: await world.establishment('秘密株式会社') },
		visibleAs('3')
	);
	await aRecommendation(world, { seeker: misaki, posting, officer: await world.officer() });

	expect(await muteEstablishment(world.as(misaki), posting)).toMatchObject({
		name: '秘密株式会社'
	});
});

test('JOB-20: a posting that hides its employer stays, or its absence would tell whose it is', async () => {
	const misaki = await world.seeker();
	const establishmentId = await world.establishment();
	const shown = await aPosting(world, { establishmentId });
	const hidden = await aPosting(world, { establishmentId }, visibleAs('3'));
	await muteEstablishment(world.as(misaki), shown);

	const ids = await readMutedIds(world.db, misaki.id);
	const left = await world.db
		.select({ number: postings.number })
		.from(postings)
		.where(sql`${postings.establishmentId} = ${establishmentId} and ${notMuted(ids, [1, 2])}`);

	expect(left).toEqual([{ number: hidden.number }]);
});

test('one more than there is room for is refused, while a muted one may be muted again', async () => {
	const misaki = await world.seeker();
	const many = await Promise.all(
		Array.from({ length: MAX_MUTED }, (_, index) => world.establishment(`事業所${index}`))
	);
	await world.db.insert(mutedEstablishments).values(
		many.map((establishmentId) => ({
			seekerId: misaki.id,
			establishmentId,
			mutedAt: world.now()
		}))
	);
	const again = await aPosting(world, { establishmentId: many[0] ?? '' });
	const another = await aPosting(world, { establishmentId: await world.establishment() });

	await muteEstablishment(world.as(misaki), again);
	await expect(muteEstablishment(world.as(misaki), another)).rejects.toMatchObject({
		code: 'search.mutedFull'
	});
});
