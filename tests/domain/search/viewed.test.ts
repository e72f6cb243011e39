import { expect, test } from 'vitest';
import type { PostingContent } from '#lib/postings/fields.ts';
import { MAX_VIEWED } from '#lib/search/viewed.ts';
import { readCompared } from '#lib/search/compare.ts';
import { comparePostings } from '#lib/search/server/compare-postings.ts';
import { viewedPostings } from '#lib/search/server/schema.ts';
import { forgetViewed, listViewed, markViewed, viewedAmong } from '#lib/search/server/viewed.ts';
import { aPosting } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const hidden = (visibility: '3' | '4') => (content: PostingContent) => ({
	...content,
	header: { ...content.header, visibility }
});
const compare = (seeker: Awaited<ReturnType<typeof world.seeker>>, ...numbers: string[]) =>
	comparePostings(
		world.as(seeker),
		readCompared(new URLSearchParams(numbers.map((number) => ['n', number])))
	);

test('an opened posting is marked as viewed, the latest first, for this person alone', async () => {
	const [misaki, stranger] = [await world.seeker(), await world.seeker('小野寺 翔')];
	const establishmentId = await world.establishment();
	const one = await aPosting(world, { establishmentId });
	const other = await aPosting(world, { establishmentId });

	world.at('2026-11-24T12:00:00+09:00');
	await markViewed(world.as(misaki), one.id);
	world.at('2026-11-24T12:01:00+09:00');
	await markViewed(world.as(misaki), other.id);
	world.at('2026-11-24T12:02:00+09:00');
	await markViewed(world.as(misaki), one.id);

	expect((await listViewed(world.as(misaki))).map(({ number }) => number)).toEqual([
		one.number,
		other.number
	]);
	expect(await listViewed(world.as(stranger))).toEqual([]);
	expect(await viewedAmong(world.db, stranger.id, [one.id])).toEqual(new Set());
});

test('marks can be erased, one or all, and nobody erases those of another', async () => {
	const [misaki, stranger] = [await world.seeker(), await world.seeker('小野寺 翔')];
	const establishmentId = await world.establishment();
	const [one, other, third] = await Promise.all(
		[1, 2, 3].map(() => aPosting(world, { establishmentId }))
	);
	for (const posting of [one!, other!, third!]) await markViewed(world.as(misaki), posting.id);

	await forgetViewed(world.as(stranger), { postingId: one!.id });
	await forgetViewed(world.as(stranger), {});
	await forgetViewed(world.as(misaki), { postingId: one!.id });
	expect(await listViewed(world.as(misaki))).toHaveLength(2);

	await forgetViewed(world.as(misaki), {});
	expect(await listViewed(world.as(misaki))).toEqual([]);
});

test('no more marks are kept than anyone looks back at: the oldest goes', async () => {
	const misaki = await world.seeker();
	const establishmentId = await world.establishment();
	const [oldest, newest] = [
		await aPosting(world, { establishmentId }),
		await aPosting(world, { establishmentId })
	];
	await markViewed(world.as(misaki), oldest.id);
	const others = await Promise.all(
		Array.from({ length: MAX_VIEWED - 1 }, () => aPosting(world, { establishmentId }))
	);
	const viewedAt = new Date('2026-11-24T13:00:00+09:00');
	await world.db
		.insert(viewedPostings)
		.values(others.map(({ id }) => ({ seekerId: misaki.id, postingId: id, viewedAt })));

	world.at(viewedAt);
	await markViewed(world.as(misaki), newest.id);

	const kept = await viewedAmong(world.db, misaki.id, [oldest.id, newest.id]);
	expect(kept).toEqual(new Set([newest.id]));
});

test('JOB-20: the comparison shows no more of a posting than this person may know', async () => {
	const misaki = await world.seeker();
	const establishmentId = await world.establishment('秘密株式会社');
	const open = await aPosting(world, { establishmentId });
	const nameless = await aPosting(world, { establishmentId }, hidden('3'));
	const secret = await aPosting(world, { establishmentId }, hidden('4'));

	const compared = await compare(misaki, open.number, nameless.number, secret.number);

	expect(compared.columns.map(({ number }) => number)).toEqual([open.number, nameless.number]);
	expect(JSON.stringify(compared.columns[1])).not.toContain('ハローワークケア');
	expect(compared.unknown).toEqual([secret.number]);
});

test('the fifth posting is named, with room for it only in exchange', async () => {
	const misaki = await world.seeker();
	const establishmentId = await world.establishment();
	const five = await Promise.all([1, 2, 3, 4, 5].map(() => aPosting(world, { establishmentId })));

	const compared = await compare(misaki, ...five.map(({ number }) => number));

	expect(compared.columns).toHaveLength(4);
	expect(compared.over).toEqual([{ number: five[4]!.number, title: five[4]!.title }]);
});
