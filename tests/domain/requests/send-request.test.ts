import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { closePosting } from '#lib/closing/server/close-posting.ts';
import { MAX_PER_POSTING } from '#lib/requests/rules.ts';
import {
	blockEstablishment,
	unblockEstablishment
} from '#lib/requests/server/block-establishment.ts';
import { declineRequest } from '#lib/requests/server/decline-request.ts';
import { CandidateNotFound, NotSendable, PostingNotFound } from '#lib/requests/server/errors.ts';
import { listReceived, listWaiting, readReceived } from '#lib/requests/server/received-requests.ts';
import { directRequests } from '#lib/requests/server/schema.ts';
import { sendRequest } from '#lib/requests/server/send-request.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { unpublishProfile } from '#lib/profiles/server/publish-profile.ts';
import { switchValidity } from '#lib/seekers/server/switch-validity.ts';
import type { EmployerActor } from '#lib/server/context.ts';
import { aPosting } from '../../support/postings.ts';
import { aPublishedSeeker } from '../../support/requests.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { anOffer, aRequest, MESSAGE, send, twoSides } from './given.ts';

const world = await aWorld();
const { db } = world;

const numberOf = async ({ establishmentId }: EmployerActor) => {
	const [row] = await db
		.select()
		.from(establishments)
		.where(eq(establishments.id, establishmentId));
	return { establishment: row?.number ?? '' };
};
const settled = (outcomes: PromiseSettledResult<unknown>[]) => ({
	done: outcomes.filter(({ status }) => status === 'fulfilled').length,
	refused: outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
});

test('a request reaches the seeker with its posting and its message as it was written', async () => {
	const { misaki, posting, requestId } = await aRequest(world);

	expect(await listWaiting(world.as(misaki))).toMatchObject([
		{
			...{ id: requestId, state: 'waiting', unseen: true, asks: { message: MESSAGE } }
		}
	]);
	expect(await readReceived(world.as(misaki), requestId)).toMatchObject({
		...{ message: MESSAGE, blocked: false, posting: { number: posting.number } }
	});
});

test('the seeker hears of it, and the establishment hears nothing that tells who that is', async () => {
	const { misaki, watanabe, posting, requestId } = await aRequest(world);

	expect(await world.announcedTo(`account:${misaki.id}`)).toMatchObject([
		{ type: 'request.arrived', data: { requestId, number: posting.number } }
	]);
	const told = await world.announcedTo(`establishment:${watanabe.establishmentId}`);
	expect(told).toMatchObject([{ type: 'request.sent', data: { requestId } }]);
	expect(JSON.stringify(told)).not.toContain(misaki.id);
});

test('APP-19: of twelve people asked at once for one posting ten are reached', async () => {
	const watanabe = await world.employer();
	const colleague = await world.employer('鈴木 花', watanabe.establishmentId);
	const posting = await anOffer(world, watanabe);
	const people = await Promise.all(Array.from({ length: 12 }, () => aPublishedSeeker(world)));

	const outcomes = await Promise.allSettled(
		people.map(({ profileId }, index) =>
			send(world, index % 2 ? watanabe : colleague, { profileId, posting })
		)
	);

	const { done, refused } = settled(outcomes);
	expect(done).toBe(MAX_PER_POSTING);
	expect(refused.map(({ code }) => code)).toEqual(['requests.full', 'requests.full']);
	expect(await db.$count(directRequests, eq(directRequests.postingId, posting.id))).toBe(10);
});

test('APP-19: the same person is asked once, however often and by however many it is pressed', async () => {
	const { watanabe, ...given } = await twoSides(world);
	const colleague = await world.employer('鈴木 花', watanabe.establishmentId);

	const outcomes = await Promise.allSettled(
		[watanabe, colleague, watanabe].map((one) => send(world, one, given))
	);

	const { done, refused } = settled(outcomes);
	expect(done).toBe(1);
	for (const refusal of refused) expect(refusal).toBeInstanceOf(NotSendable);
	expect(await listReceived(world.as(given.misaki))).toHaveLength(1);
});

test('two postings at once make one request: the second waits for an answer to the first', async () => {
	const { watanabe, ...given } = await twoSides(world);
	const other = await anOffer(world, watanabe);

	const outcomes = await Promise.allSettled([
		send(world, watanabe, given),
		send(world, watanabe, { ...given, posting: other })
	]);

	expect(settled(outcomes)).toMatchObject({ done: 1, refused: [{ code: 'requests.waits' }] });
});

test('who declined is not asked again by the same establishment, but may be by another', async () => {
	const { misaki, profileId, watanabe, requestId } = await aRequest(world);
	const hamada = await world.employer('濵田 恵');
	await declineRequest(world.as(misaki), { id: requestId, reason: null });

	const again = send(world, watanabe, { profileId, posting: await anOffer(world, watanabe) });
	await expect(again).rejects.toMatchObject({ code: 'requests.declined' });
	await send(world, hamada, { profileId, posting: await anOffer(world, hamada) });

	expect(await listWaiting(world.as(misaki))).toHaveLength(1);
});

test('APP-19: a posting that takes no 自主応募, hides its employer or is over cannot be offered', async () => {
	const { profileId, watanabe } = await twoSides(world);
	const { establishmentId } = watanabe;
	const direct = { establishmentId, acceptsDirect: true, visibility: 1 };

	const offer = async (given: Parameters<typeof aPosting>[1]) =>
		send(world, watanabe, { profileId, posting: await aPosting(world, given) });

	const refusing = { code: 'requests.directRefused' };
	await expect(offer({ ...direct, acceptsDirect: false })).rejects.toMatchObject(refusing);
	await expect(offer({ ...direct, visibility: 3 })).rejects.toMatchObject(refusing);
	const closed = { code: 'requests.postingClosed' };
	await expect(offer({ ...direct, state: 'stopped' })).rejects.toMatchObject(closed);
	await expect(offer({ ...direct, openUntil: '2026-11-23' })).rejects.toMatchObject(closed);
});

test("another establishment's posting cannot be offered", async () => {
	const { profileId, posting } = await twoSides(world);
	const hamada = await world.employer('濵田 恵');

	await expect(send(world, hamada, { profileId, posting })).rejects.toThrow(PostingNotFound);
	await expect(
		sendRequest(world.as(hamada), { profileId: 'x', postingId: posting.id, message: MESSAGE })
	).rejects.toThrow(CandidateNotFound);
});

test('whoever takes the profile back, or becomes 無効, between page and press is not reached', async () => {
	const [one, other] = [await twoSides(world), await twoSides(world)];
	await unpublishProfile(world.as(one.misaki));
	await switchValidity(world.as(other.misaki), { valid: false });

	for (const { misaki, watanabe, ...given } of [one, other]) {
		await expect(send(world, watanabe, given)).rejects.toThrow(CandidateNotFound);
		expect(await listReceived(world.as(misaki))).toEqual([]);
	}
});

test('validity ends with its last day, also for requests', async () => {
	const { watanabe, ...given } = await twoSides(world);

	world.at('2027-01-01T00:00:00+09:00');
	const late = send(world, watanabe, given);

	await expect(late).rejects.toThrow(CandidateNotFound);
	world.at(NOON);
});

test('an establishment that was turned away reaches nobody, and may again when that is undone', async () => {
	const { misaki, watanabe, ...given } = await twoSides(world);
	const establishment = await numberOf(watanabe);
	await blockEstablishment(world.as(misaki), establishment);

	await expect(send(world, watanabe, given)).rejects.toThrow(CandidateNotFound);
	await unblockEstablishment(world.as(misaki), establishment);
	await send(world, watanabe, given);

	expect(await listWaiting(world.as(misaki))).toHaveLength(1);
});

test('a request sent while its establishment is being turned away never stays waiting', async () => {
	for (let round = 0; round < 5; round++) {
		const { misaki, watanabe, ...given } = await twoSides(world);
		const establishment = await numberOf(watanabe);

		await Promise.allSettled([
			send(world, watanabe, given),
			blockEstablishment(world.as(misaki), establishment)
		]);

		expect(await listWaiting(world.as(misaki))).toEqual([]);
	}
});

test('a request sent while its posting is being closed never stays waiting', async () => {
	for (let round = 0; round < 5; round++) {
		const { misaki, watanabe, ...given } = await twoSides(world);
		const colleague = await world.employer('鈴木 花', watanabe.establishmentId);

		await Promise.allSettled([
			send(world, watanabe, given),
			closePosting(world.as(colleague), { postingId: given.posting.id, how: 'stopped' })
		]);

		const [row] = await db
			.select()
			.from(directRequests)
			.where(eq(directRequests.postingId, given.posting.id));
		expect(row?.state ?? 'ended').toBe('ended');
		expect(await listWaiting(world.as(misaki))).toEqual([]);
	}
});

test('to a stranger a request does not exist', async () => {
	const { requestId } = await aRequest(world);
	const stranger = await world.seeker('小野寺 翔');

	const notFound = { code: 'requests.notFound' };
	await expect(readReceived(world.as(stranger), requestId)).rejects.toMatchObject(notFound);
	await expect(readReceived(world.as(stranger), 'x')).rejects.toMatchObject(notFound);
	await expect(
		declineRequest(world.as(stranger), { id: requestId, reason: null })
	).rejects.toMatchObject(notFound);
});
