import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { closePosting } from '#lib/closing/server/close-posting.ts';
import { readApplicant } from '#lib/applicants/server/read-applicant.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { letters } from '#lib/letters/server/schema.ts';
import { listNotices } from '#lib/notices/server/queries.ts';
import {
	blockEstablishment,
	unblockEstablishment
} from '#lib/requests/server/block-establishment.ts';
import { listBlocked } from '#lib/requests/server/blocked.ts';
import { declineRequest } from '#lib/requests/server/decline-request.ts';
import { EstablishmentNotFound, RequestEnded } from '#lib/requests/server/errors.ts';
import { listReceived, listWaiting, readReceived } from '#lib/requests/server/received-requests.ts';
import { directRequests } from '#lib/requests/server/schema.ts';
import { seeRequest } from '#lib/requests/server/see-request.ts';
import { listSent } from '#lib/requests/server/sent-requests.ts';
import { unpublishProfile } from '#lib/profiles/server/publish-profile.ts';
import type { EmployerActor, SeekerActor } from '#lib/server/context.ts';
import { aRecommendation } from '../../support/postings.ts';
import { aliasOf } from '../../support/requests.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { aSubmission } from '../applications/given.ts';
import { aRequest } from './given.ts';

const world = await aWorld();
const { db } = world;

const applyDirectly = (seeker: SeekerActor, number: string) =>
	submitApplication(world.as(seeker), aSubmission(number, { kind: 'direct' }));

const numberOf = async ({ establishmentId }: EmployerActor) => {
	const [row] = await db
		.select()
		.from(establishments)
		.where(eq(establishments.id, establishmentId));
	return { establishment: row?.number ?? '' };
};

const newsOf = async (who: SeekerActor | EmployerActor) => {
	await world.react();
	return (await listNotices(world.as(who))).notices.map(({ title, read }) => ({ title, read }));
};

test('APP-19: applying directly accepts the request, and the application points at it', async () => {
	const { misaki, watanabe, posting, requestId } = await aRequest(world);

	const { applicationId } = await applyDirectly(misaki, posting.number);

	const [application] = await db
		.select()
		.from(applications)
		.where(eq(applications.id, applicationId));
	expect(application).toMatchObject({ kind: 'direct', requestId });
	expect(await db.$count(letters, eq(letters.applicationId, applicationId))).toBe(0);
	expect(await listWaiting(world.as(misaki))).toEqual([]);
	expect(await readApplicant(world.as(watanabe), applicationId)).toMatchObject({ requested: true });
	expect(await listSent(world.as(watanabe))).toMatchObject([{ id: requestId, state: 'accepted' }]);
	const told = await world.announcedTo(`establishment:${watanabe.establishmentId}`);
	expect(told.map(({ type }) => type)).toEqual([
		'request.sent',
		'request.answered',
		'application.submitted'
	]);
});

test('an application that is refused leaves the request waiting', async () => {
	const { misaki, posting } = await aRequest(world);
	const changed = aSubmission(posting.number, { kind: 'direct', postingVersion: 9 });

	await expect(submitApplication(world.as(misaki), changed)).rejects.toThrow();

	expect(await listWaiting(world.as(misaki))).toHaveLength(1);
});

test('a referral answers no request: it only ends, and tells not whose profile that was', async () => {
	const { misaki, watanabe, posting, requestId } = await aRequest(world);
	await aRecommendation(world, { seeker: misaki, posting, officer: await world.officer() });

	const { applicationId } = await submitApplication(world.as(misaki), aSubmission(posting.number));

	const [application] = await db
		.select()
		.from(applications)
		.where(eq(applications.id, applicationId));
	expect(application).toMatchObject({ kind: 'referral', requestId: null });
	expect(await listSent(world.as(watanabe))).toMatchObject([{ id: requestId, state: 'ended' }]);
});

test('辞退 reaches the employer with the reason that was chosen, and once', async () => {
	const { misaki, watanabe, requestId } = await aRequest(world);

	await declineRequest(world.as(misaki), { id: requestId, reason: 'place' });
	await declineRequest(world.as(misaki), { id: requestId, reason: null });

	expect(await listSent(world.as(watanabe))).toMatchObject([
		{ id: requestId, state: 'declined', declineReason: 'place' }
	]);
	const told = await world.announcedTo(`establishment:${watanabe.establishmentId}`);
	expect(told.map(({ type }) => type)).toEqual(['request.sent', 'request.answered']);
	expect(JSON.stringify(told)).not.toContain(misaki.id);
});

test('of applying and declining at once one is the answer', async () => {
	for (let round = 0; round < 4; round++) {
		const { misaki, posting, requestId } = await aRequest(world);

		await Promise.allSettled([
			applyDirectly(misaki, posting.number),
			declineRequest(world.as(misaki), { id: requestId, reason: null })
		]);

		const [application] = await db
			.select()
			.from(applications)
			.where(eq(applications.seekerId, misaki.id));
		const { state } = await readReceived(world.as(misaki), requestId);
		expect(state).toBe(application?.requestId ? 'accepted' : 'declined');
	}
});

test('a posting that is closed ends what waits, and the seeker is told why', async () => {
	const { misaki, watanabe, posting, requestId } = await aRequest(world);

	await closePosting(world.as(watanabe), { postingId: posting.id, how: 'filled' });

	expect(await readReceived(world.as(misaki), requestId)).toMatchObject({ state: 'ended' });
	const late = declineRequest(world.as(misaki), { id: requestId, reason: null });
	await expect(late).rejects.toThrow(RequestEnded);
	expect((await newsOf(misaki)).map(({ title }) => title)).toContainEqual(
		expect.stringContaining('募集が終わりました')
	);
});

test('紹介期限日 ends a request by itself', async () => {
	const { misaki, watanabe, posting, requestId } = await aRequest(world);

	world.at(`${posting.openUntil}T23:59:59+09:00`);
	const onTheDay = await listWaiting(world.as(misaki));
	world.at(new Date(world.now().getTime() + 1000));

	expect(onTheDay).toHaveLength(1);
	expect(await listWaiting(world.as(misaki))).toEqual([]);
	expect(await readReceived(world.as(misaki), requestId)).toMatchObject({ state: 'ended' });
	expect(await listSent(world.as(watanabe))).toMatchObject([{ state: 'ended' }]);
	world.at(NOON);
});

test('an establishment that is turned away reads 辞退 and nothing more', async () => {
	const { misaki, watanabe, requestId } = await aRequest(world);
	const establishment = await numberOf(watanabe);

	await blockEstablishment(world.as(misaki), establishment);
	await blockEstablishment(world.as(misaki), establishment);

	expect(await listSent(world.as(watanabe))).toMatchObject([
		{ id: requestId, state: 'declined', declineReason: null, candidate: null }
	]);
	const told = await world.announcedTo(`establishment:${watanabe.establishmentId}`);
	expect(told.map(({ type }) => type)).toEqual(['request.sent', 'request.answered']);
	expect(await listReceived(world.as(misaki))).toMatchObject([{ id: requestId, asks: null }]);
	expect(await readReceived(world.as(misaki), requestId)).toMatchObject({ blocked: true });
});

test('who was turned away stands in a list of the seeker alone, until it is undone', async () => {
	const { misaki, watanabe } = await aRequest(world);
	const establishment = await numberOf(watanabe);
	await blockEstablishment(world.as(misaki), establishment);
	const blocked = await listBlocked(world.as(misaki));

	await unblockEstablishment(world.as(misaki), establishment);
	await unblockEstablishment(world.as(misaki), establishment);

	expect(blocked.map(({ number }) => number)).toEqual([establishment.establishment]);
	expect(await listBlocked(world.as(misaki))).toEqual([]);
	await expect(
		blockEstablishment(world.as(misaki), { establishment: '9999-999999-9' })
	).rejects.toThrow(EstablishmentNotFound);
});

test('the employer keeps the request but not the profile of somebody who took it back', async () => {
	const { misaki, watanabe, profileId, requestId } = await aRequest(world);
	const before = await listSent(world.as(watanabe));

	await unpublishProfile(world.as(misaki));

	const alias = await aliasOf(world, watanabe, profileId);
	expect(before).toMatchObject([
		{ candidate: { profileId: alias, name: expect.stringMatching(/を希望する方$/) } }
	]);
	expect(await listSent(world.as(watanabe))).toMatchObject([
		{ id: requestId, state: 'waiting', candidate: null }
	]);
	expect(await listWaiting(world.as(misaki))).toHaveLength(1);
});

test('that it was read is told to the seeker’s own screens and never to the employer', async () => {
	const { misaki, watanabe, requestId } = await aRequest(world);
	const before = await newsOf(misaki);

	await seeRequest(world.as(misaki), requestId);
	await seeRequest(world.as(misaki), requestId);

	expect(before).toMatchObject([{ read: false }]);
	expect(await newsOf(misaki)).toMatchObject([{ read: true }]);
	const told = await world.announcedTo(`establishment:${watanabe.establishmentId}`);
	expect(told.map(({ type }) => type)).toEqual(['request.sent']);
	const [row] = await db.select().from(directRequests).where(eq(directRequests.id, requestId));
	expect(row?.seenAt).toEqual(NOON);
});

test('no notice and no mail of a request carries its message', async () => {
	const { misaki, watanabe, requestId } = await aRequest(world);
	await declineRequest(world.as(misaki), { id: requestId, reason: null });

	const told = [...(await newsOf(misaki)), ...(await newsOf(watanabe))];

	expect(told).toHaveLength(2);
	expect(JSON.stringify(told)).not.toContain('見学にいらっしゃいませんか');
});
