import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { seePosting, viewPosting } from '#lib/applications/server/view-posting.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { listRecommendations } from '#lib/recommendations/server/list-recommendations.ts';
import { frameOf } from '#lib/web/frame.ts';

import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();

const visibleAs = (visibility: '2' | '3' | '4') => (content: PostingContent) => ({
	...content,
	header: { ...content.header, visibility },
	establishment: { ...content.establishment, name: '秘密株式会社' }
});

async function recommended(says?: Parameters<typeof aPosting>[2]) {
	const misaki = await world.seeker();
	const posting = await aPosting(world, { establishmentId: await world.establishment() }, says);
	const officer = await world.officer();
	await aRecommendation(world, { seeker: misaki, posting, officer });
	return { misaki, posting };
}

test('a recommended posting can be applied for, with the note and the name of the officer', async () => {
	const { misaki, posting } = await recommended();

	const view = await viewPosting(world.as(misaki), posting.number);

	expect(view).toMatchObject({
		open: true,
		obstacle: null,
		favourite: false,
		recommendation: { from: 'ハローワーク東都 佐々木', applyBy: '2026-12-01', live: true }
	});
	expect(view.wage).toMatchObject({
		title: '毎月の合計（a＋b）',
		range: '205,000円～290,000円'
	});
	expect(view.notes.age).toBe(
		'長く働いて経験を積む人を、経験を問わずに募集するためです（例外事由3号のイ）。'
	);
});

test('JOB-20: 4.公開しない is not found by a stranger, and is whole for whom it was recommended to', async () => {
	const { misaki, posting } = await recommended(visibleAs('4'));
	const stranger = await world.seeker('小野寺 翔');

	await expect(viewPosting(world.as(stranger), posting.number)).rejects.toMatchObject({
		status: 404
	});
	const view = await viewPosting(world.as(misaki), posting.number);
	expect(view.summary.employer).toBe('秘密株式会社');
});

test('JOB-20: to a stranger nothing of a hidden employer leaves the server', async () => {
	const { posting } = await recommended(visibleAs('3'));
	const stranger = await world.seeker('小野寺 翔');

	const view = await viewPosting(world.as(stranger), posting.number);

	expect(JSON.stringify(view)).not.toContain('秘密株式会社');
	expect(view.establishment).toBeNull();
});

test('a posting that nobody has confirmed yet is not found', async () => {
	const misaki = await world.seeker();
	const posting = await aPosting(world, {
		establishmentId: await world.establishment(),
		state: 'checking'
	});

	await expect(viewPosting(world.as(misaki), posting.number)).rejects.toMatchObject({
		status: 404
	});
});

test('CLK-9: the day after 応募期限日 the page says so and offers the counter', async () => {
	const { misaki, posting } = await recommended();
	world.at('2026-12-01T23:59:59+09:00');
	expect((await viewPosting(world.as(misaki), posting.number)).obstacle).toBeNull();

	world.at('2026-12-02T00:00:00+09:00');
	const { obstacle } = await viewPosting(world.as(misaki), posting.number);
	world.at(NOON);

	expect(obstacle?.why).toBe('tooLate');
	expect(obstacle?.words).toContain('応募期限日の12月1日（火）を過ぎました。');
});

test('a posting closed while it is read stays readable and tells when it was closed', async () => {
	const { misaki, posting } = await recommended();
	await world.db
		.update(postings)
		.set({ state: 'filled', closedAt: new Date('2026-11-24T11:58:00+09:00') })
		.where(eq(postings.id, posting.id));

	const view = await viewPosting(world.as(misaki), posting.number);

	expect(view.open).toBe(false);
	expect(view.obstacle?.words).toBe('11月24日（火）11:58に、会社がこの求人の募集を終えました。');
	expect(await listRecommendations(world.as(misaki))).toEqual([]);
});

test('an unvisited recommendation is new until its posting is opened, for its seeker alone', async () => {
	const { misaki, posting } = await recommended();
	const stranger = await world.seeker('小野寺 翔');
	expect((await frameOf(world.as(misaki))).recommendations).toBe(1);

	await seePosting(world.as(stranger), posting.number);
	expect((await frameOf(world.as(misaki))).recommendations).toBe(1);
	await seePosting(world.as(misaki), posting.number);
	await seePosting(world.as(misaki), posting.number);

	expect((await frameOf(world.as(misaki))).recommendations).toBe(0);
	const told = await world.announcedTo(`account:${misaki.id}`);
	expect(told.map(({ type }) => type)).toEqual(['recommendation.seen']);
});

test('what one person is recommended another does not see on their list', async () => {
	await recommended();
	const stranger = await world.seeker('小野寺 翔');

	expect(await listRecommendations(world.as(stranger))).toEqual([]);
});
