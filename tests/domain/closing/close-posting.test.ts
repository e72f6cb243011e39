import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ResultsOwed } from '#lib/closing/server/errors.ts';
import { closePosting } from '#lib/closing/server/close-posting.ts';
import { PostingClosed } from '#lib/applications/server/errors.ts';
import { registerResult } from '#lib/results/server/register-result.ts';
import { saveDraft } from '#lib/applications/server/save-draft.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { PostingAlreadyEnded, PostingNotFound } from '#lib/postings/server/errors.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();

async function aRunningPosting() {
	const watanabe = await world.employer();
	const posting = await aPosting(world, { establishmentId: watanabe.establishmentId });
	return { watanabe, posting };
}

const anApplicationTo = (posting: { number: string }) => ({
	number: posting.number,
	kind: 'referral' as const,
	clientId: crypto.randomUUID(),
	motivation: '少人数で一人ひとりと長く関われる仕事がしたいです。',
	remarks: '',
	consent: '2026-11'
});

const notHired = {
	outcome: 'not_hired' as const,
	hiredOn: null,
	employmentForm: null,
	differs: null,
	differences: [],
	differenceNote: '',
	reasonCodes: [31]
};

const stored = async (id: string) =>
	(await world.db.select().from(postings).where(eq(postings.id, id)))[0];

test('a posting that is filled takes no more applications, and its end is remembered', async () => {
	const { watanabe, posting } = await aRunningPosting();

	await closePosting(world.as(watanabe), { postingId: posting.id, how: 'filled' });

	expect(await stored(posting.id)).toMatchObject({ state: 'filled', closedAt: world.now() });
});

test('CLK-13: live offers end with the posting, and their seekers hear both', async () => {
	const { watanabe, posting } = await aRunningPosting();
	const misaki = await world.seeker();
	const officer = await world.officer();
	const offer = await aRecommendation(world, { seeker: misaki, posting, officer });

	await closePosting(world.as(watanabe), { postingId: posting.id, how: 'stopped' });

	const [left] = await world.db
		.select()
		.from(recommendations)
		.where(eq(recommendations.id, offer.id));
	expect(left?.state).toBe('withdrawn');
	const heard = await world.announcedTo(`account:${misaki.id}`);
	expect(heard.map(({ type }) => type).sort()).toEqual(['posting.closed', 'recommendation.closed']);
	await expect(submitApplication(world.as(misaki), anApplicationTo(posting))).rejects.toThrow(
		PostingClosed
	);
});

test('the establishment, the office and whoever is writing an application hear it; strangers do not', async () => {
	const { watanabe, posting } = await aRunningPosting();
	const misaki = await world.seeker();
	const stranger = await world.seeker('石井 隆');
	const rival = await world.employer('佐藤 学');
	await saveDraft(world.as(misaki), posting.number, { motivation: 'はじめまして', remarks: '' });

	await closePosting(world.as(watanabe), { postingId: posting.id, how: 'stopped' });

	const news = {
		type: 'posting.closed',
		data: { postingId: posting.id, number: posting.number, why: 'stopped' }
	};
	const establishment = `establishment:${watanabe.establishmentId}` as const;
	expect(await world.announcedTo(establishment)).toContainEqual(news);
	expect(await world.announcedTo(`account:${misaki.id}`)).toContainEqual(news);
	expect(await world.announcedTo(`office:${posting.officeId}`)).toContainEqual(news);
	expect(await world.announcedTo(`account:${stranger.id}`)).toEqual([]);
	expect(await world.announcedTo(`establishment:${rival.establishmentId}`)).toEqual([]);
});

test('APP-18: a posting is not cancelled before the results of its applicants are registered', async () => {
	const { watanabe, posting } = await aRunningPosting();
	const misaki = await world.seeker();
	await aRecommendation(world, { seeker: misaki, posting, officer: await world.officer() });
	const { applicationId } = await submitApplication(world.as(misaki), anApplicationTo(posting));

	const cancelling = { postingId: posting.id, how: 'cancelled' as const };
	await expect(closePosting(world.as(watanabe), cancelling)).rejects.toThrow(ResultsOwed);
	expect((await stored(posting.id))?.state).toBe('open');

	await registerResult(world.as(watanabe), applicationId, notHired);
	await closePosting(world.as(watanabe), cancelling);
	expect((await stored(posting.id))?.state).toBe('cancelled');
});

test('充足 after 募集停止 keeps the day from which CLK-11 and CLK-12 count', async () => {
	const { watanabe, posting } = await aRunningPosting();
	await closePosting(world.as(watanabe), { postingId: posting.id, how: 'stopped' });
	const first = world.now();

	world.at('2026-11-26T12:00:00+09:00');
	await closePosting(world.as(watanabe), { postingId: posting.id, how: 'filled' });
	world.at(first);

	expect(await stored(posting.id)).toMatchObject({ state: 'filled', closedAt: first });
});

test('what a colleague has ended is not ended again', async () => {
	const { watanabe, posting } = await aRunningPosting();
	const yoshida = await world.employer('𠮷田 健', watanabe.establishmentId);
	await closePosting(world.as(yoshida), { postingId: posting.id, how: 'filled' });

	await expect(
		closePosting(world.as(watanabe), { postingId: posting.id, how: 'filled' })
	).rejects.toThrow(PostingAlreadyEnded);
});

test('to another establishment the posting does not exist', async () => {
	const { posting } = await aRunningPosting();
	const rival = await world.employer('佐藤 学');

	await expect(
		closePosting(world.as(rival), { postingId: posting.id, how: 'filled' })
	).rejects.toThrow(PostingNotFound);
	expect((await stored(posting.id))?.state).toBe('open');
});
