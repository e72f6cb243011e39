import { expect, test } from 'vitest';
import { listReferralRequests } from '#lib/referral-requests/server/referral-requests.ts';
import {
	requestReferral,
	settleReferralRequest
} from '#lib/referral-requests/server/request-referral.ts';
import { OnlineRegistrant, ReferralNotNeeded } from '#lib/applications/server/errors.ts';
import { viewPosting } from '#lib/applications/server/view-posting.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';
import { apply, aSubmission } from '../applications/given.ts';
import { eq } from 'drizzle-orm';

const world = await aWorld();

async function found(given: Parameters<typeof world.seeker>[1] = {}) {
	const misaki = await world.seeker('髙橋 美咲', given);
	const posting = await aPosting(world, {
		establishmentId: await world.establishment(),
		acceptsDirect: true
	});
	const officer = await world.officer();
	return { misaki, posting, officer };
}
const askedFor = async ({ officer, posting }: Awaited<ReturnType<typeof found>>) =>
	(await listReferralRequests(world.as(officer))).filter(
		({ postingId }) => postingId === posting.id
	);

test('a request is on the list of the seeker’s office, is heard there live, and is made once', async () => {
	const given = await found();
	const { misaki, posting, officer } = given;
	expect((await viewPosting(world.as(misaki), posting.number)).referral).toEqual({
		possible: true,
		requestedAt: null
	});

	await requestReferral(world.as(misaki), posting.number);
	await requestReferral(world.as(misaki), posting.number);

	expect(await askedFor(given)).toMatchObject([
		{ seekerName: '髙橋 美咲', number: posting.number, requestedAt: world.now() }
	]);
	const heard = await world.announcedTo(`office:${officer.officeId}`);
	const news = heard.filter(({ type }) => type === 'referral.requested');
	expect(news).toHaveLength(1);
	expect((await viewPosting(world.as(misaki), posting.number)).referral.requestedAt).toEqual(
		world.now()
	);
});

test('sending the posting answers it; so does applying in the meantime', async () => {
	const [one, other] = [await found(), await found()];
	await requestReferral(world.as(one.misaki), one.posting.number);
	await aRecommendation(world, { seeker: one.misaki, posting: one.posting, officer: one.officer });
	expect(await askedFor(one)).toEqual([]);

	await requestReferral(world.as(other.misaki), other.posting.number);
	await apply(world, other.misaki, aSubmission(other.posting.number, { kind: 'direct' }));
	expect(await askedFor(other)).toEqual([]);
});

test('the office takes one off its list, the seeker is told, and may ask again', async () => {
	const given = await found();
	const { misaki, posting, officer } = given;
	await requestReferral(world.as(misaki), posting.number);
	const about = { seekerId: misaki.id, postingId: posting.id };

	await settleReferralRequest(world.as(officer), about);
	await settleReferralRequest(world.as(officer), about);
	await world.react();

	expect(await askedFor(given)).toEqual([]);
	const told = await world.db.select().from(notices).where(eq(notices.accountId, misaki.id));
	expect(told.map(({ topic }) => topic)).toEqual(['recommendation']);
	await requestReferral(world.as(misaki), posting.number);
	expect(await askedFor(given)).toHaveLength(1);
});

test('APP-13: what is recommended needs no request, and an online registrant is told the way', async () => {
	const { misaki, posting, officer } = await found();
	await aRecommendation(world, { seeker: misaki, posting, officer });
	await expect(requestReferral(world.as(misaki), posting.number)).rejects.toThrow(
		ReferralNotNeeded
	);

	const online = await found({ registrationClass: 'online' });
	await expect(requestReferral(world.as(online.misaki), online.posting.number)).rejects.toThrow(
		OnlineRegistrant
	);
});
