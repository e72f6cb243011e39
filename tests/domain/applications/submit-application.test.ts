import { viewPosting } from '#lib/applications/server/view-posting.ts';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
	AlreadyApplied,
	DirectRefused,
	EmployerOffline,
	NotRecommended,
	OnlineRegistrant,
	PostingChanged,
	PostingClosed,
	PostingNotFound,
	RecommendationEnded,
	SeekerInvalid,
	TooLate
} from '#lib/applications/server/errors.ts';
import { saveDraft } from '#lib/applications/server/save-draft.ts';
import {
	applicationDrafts,
	applications,
	applicationSteps
} from '#lib/applications/server/schema.ts';
import { messages, participants } from '#lib/conversations/server/schema.ts';
import { letters } from '#lib/letters/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { closeOffer } from '#lib/recommendations/server/close-offer.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { SeekerActor } from '#lib/server/context.ts';
import { aPosting, aRecommendation, aVersion } from '../../support/postings.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { aRecommendedPosting, aSubmission, apply } from './given.ts';

const world = await aWorld();
const { db } = world;

const applicationsOf = (seeker: SeekerActor) =>
	db.select().from(applications).where(eq(applications.seekerId, seeker.id));

test('APP-10: applying makes application, letter and conversation at once, and all concerned hear', async () => {
	const { misaki, watanabe, sasaki, posting } = await aRecommendedPosting(world);
	const colleague = await world.employer('鈴木 花', watanabe.establishmentId);

	const { applicationId } = await apply(world, misaki, aSubmission(posting.number));

	const [application] = await applicationsOf(misaki);
	expect(application).toMatchObject({ id: applicationId, kind: 'referral', state: 'applied' });
	const [letter] = await db.select().from(letters).where(eq(letters.applicationId, applicationId));
	expect(letter?.number).toMatch(/^13010-2026-\d{6}$/);
	const conversationId = application!.conversationId;
	const members = await db
		.select()
		.from(participants)
		.where(eq(participants.conversationId, conversationId));
	expect(members.map(({ accountId, side }) => [accountId, side]).sort()).toEqual(
		[
			[misaki.id, 'seeker'],
			[watanabe.id, 'employer'],
			[colleague.id, 'employer']
		].sort()
	);
	const lines = await db.select().from(messages).where(eq(messages.conversationId, conversationId));
	expect(lines.map(({ authorId }) => authorId)).toEqual([null]);

	const news = {
		type: 'application.submitted',
		data: {
			applicationId,
			seekerId: misaki.id,
			establishmentId: watanabe.establishmentId,
			conversationId,
			title: '介護福祉士',
			kind: 'referral',
			seekerName: '髙橋 美咲',
			establishmentName: '株式会社ハローワークケア'
		}
	};
	for (const channel of [
		`account:${misaki.id}`,
		`establishment:${watanabe.establishmentId}`,
		`office:${sasaki.officeId}`
	] as const)
		expect(await world.announcedTo(channel)).toContainEqual(news);
});

test('nobody else hears of an application', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	const [otherSeeker, otherEmployer] = [await world.seeker('他の人'), await world.employer('他社')];

	await apply(world, misaki, aSubmission(posting.number));

	expect(
		await world.announcedTo(
			`account:${otherSeeker.id}`,
			`account:${otherEmployer.id}`,
			`establishment:${otherEmployer.establishmentId}`
		)
	).toEqual([]);
});

test('the news carries no motivation and no remarks', async () => {
	const { misaki, watanabe, posting } = await aRecommendedPosting(world);
	await apply(
		world,
		misaki,
		aSubmission(posting.number, { motivation: 'ひみつの動機', remarks: 'ひみつの備考' })
	);
	const heard = await world.announcedTo(
		`account:${misaki.id}`,
		`account:${watanabe.id}`,
		`establishment:${watanabe.establishmentId}`
	);
	expect(JSON.stringify(heard)).not.toContain('ひみつ');
});

test('the recommendation has done its work and the draft is gone', async () => {
	const { misaki, posting, recommendation } = await aRecommendedPosting(world);
	await saveDraft(world.as(misaki), posting.number, { motivation: '下書き', remarks: '' });

	await apply(world, misaki, aSubmission(posting.number));

	const [offer] = await db
		.select()
		.from(recommendations)
		.where(eq(recommendations.id, recommendation.id));
	expect(offer).toMatchObject({ state: 'applied', closedAt: NOON });
	expect(await db.$count(applicationDrafts, eq(applicationDrafts.postingId, posting.id))).toBe(0);
	expect((await world.announcedTo(`account:${misaki.id}`)).map(({ type }) => type)).toContain(
		'recommendation.closed'
	);
});

test('a draft that is still being saved while 応募 is pressed leaves nothing behind', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	const save = (turn: number) =>
		saveDraft(world.as(misaki), posting.number, { motivation: `下書き${turn}`, remarks: '' });

	const applied = apply(world, misaki, aSubmission(posting.number));
	const saved = await Promise.allSettled(Array.from({ length: 8 }, (_, turn) => save(turn)));
	await applied;

	expect(await db.$count(applicationDrafts, eq(applicationDrafts.postingId, posting.id))).toBe(0);
	for (const one of saved)
		if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(AlreadyApplied);
});

test('what was written is stored as typed, old forms of kanji included', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	const motivation = '髙橋と﨑山と𠮷田と渡邉、\uFA19と\uFA1Bのまま。か\u3099も。';
	await apply(world, misaki, aSubmission(posting.number, { motivation }));
	expect((await applicationsOf(misaki))[0]?.motivation).toBe(motivation);
});

test('JOB-23: the application points at the version that was current, whatever is written later', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	await apply(world, misaki, aSubmission(posting.number));
	await db.update(postings).set({ version: 2 }).where(eq(postings.id, posting.id));
	await aVersion(world, { id: posting.id, version: 2 });

	const [row] = await db
		.select({ version: postingVersions.version })
		.from(applications)
		.innerJoin(postingVersions, eq(postingVersions.id, applications.postingVersionId))
		.where(eq(applications.seekerId, misaki.id));
	expect(row?.version).toBe(1);
});

test('JOB-23: a posting that changed after it was read is not applied for, and the draft stays', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	await saveDraft(world.as(misaki), posting.number, { motivation: '下書き', remarks: '' });
	await db.update(postings).set({ version: 2 }).where(eq(postings.id, posting.id));
	await aVersion(world, { id: posting.id, version: 2 });

	const old = aSubmission(posting.number, { postingVersion: 1 });
	await expect(apply(world, misaki, old)).rejects.toThrow(PostingChanged);
	expect(await applicationsOf(misaki)).toEqual([]);
	expect(await db.$count(applicationDrafts, eq(applicationDrafts.postingId, posting.id))).toBe(1);
	await apply(world, misaki, { ...old, postingVersion: 2 });
	expect(await applicationsOf(misaki)).toHaveLength(1);
});

test('pressing twice, or again after a lost answer, finds the application that was made', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	const submission = aSubmission(posting.number);

	const first = await apply(world, misaki, submission);
	const again = await apply(world, misaki, submission);

	expect(again).toEqual(first);
	expect(await db.$count(letters, eq(letters.applicationId, first.applicationId))).toBe(1);
	const news = await world.announcedTo(`account:${misaki.id}`);
	expect(news.filter(({ type }) => type === 'application.submitted')).toHaveLength(1);
});

test('presses at the same moment make one application with the same answer', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	const submission = aSubmission(posting.number);

	const answers = await Promise.all(
		Array.from({ length: 5 }, () => apply(world, misaki, submission))
	);

	expect(new Set(answers.map(({ applicationId }) => applicationId)).size).toBe(1);
	expect(await applicationsOf(misaki)).toHaveLength(1);
});

test('two tabs with attempts of their own make one application; the other is told that there is one', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);

	const answers = await Promise.allSettled([
		apply(world, misaki, aSubmission(posting.number)),
		apply(world, misaki, aSubmission(posting.number))
	]);

	const refused = answers.flatMap((answer) =>
		answer.status === 'rejected' ? [answer.reason] : []
	);
	expect(refused).toHaveLength(1);
	expect(refused[0]).toBeInstanceOf(AlreadyApplied);
	expect(await applicationsOf(misaki)).toHaveLength(1);
});

test('an officer who withdraws while someone applies: one of the two happened, never both', async () => {
	for (let round = 0; round < 5; round++) {
		const { misaki, posting, recommendation } = await aRecommendedPosting(world);

		const [applied, withdrawn] = await Promise.allSettled([
			apply(world, misaki, aSubmission(posting.number)),
			db.transaction((tx) => closeOffer(tx, recommendation.id, { state: 'withdrawn', at: NOON }))
		]);

		const withdrew = withdrawn.status === 'fulfilled' && withdrawn.value;
		if (applied.status === 'rejected') expect(applied.reason).toBeInstanceOf(RecommendationEnded);
		expect(withdrew).toBe(applied.status === 'rejected');
		expect(await applicationsOf(misaki)).toHaveLength(withdrew ? 0 : 1);
	}
});

test('many people apply to one posting at once, each with a number of their own', async () => {
	const watanabe = await world.employer();
	const sasaki = await world.officer();
	const posting = await aPosting(world, { establishmentId: watanabe.establishmentId });
	const people = await Promise.all(
		Array.from({ length: 8 }, (_, n) => world.seeker(`応募者 ${n}`))
	);
	for (const seeker of people) await aRecommendation(world, { seeker, posting, officer: sasaki });

	await Promise.all(people.map((seeker) => apply(world, seeker, aSubmission(posting.number))));

	const issued = await db
		.select({ number: letters.number })
		.from(letters)
		.innerJoin(applications, eq(applications.id, letters.applicationId))
		.where(eq(applications.postingId, posting.id));
	expect(new Set(issued.map(({ number }) => number)).size).toBe(8);
});

/** What is wrong in the world, and how the person is refused. */
type Trouble = (given: Awaited<ReturnType<typeof aRecommendedPosting>>) => Promise<unknown>;
const setPosting =
	(values: Partial<typeof postings.$inferInsert>): Trouble =>
	({ posting }) =>
		db.update(postings).set(values).where(eq(postings.id, posting.id));
const setSeeker =
	(values: Partial<typeof seekers.$inferInsert>): Trouble =>
	({ misaki }) =>
		db.update(seekers).set(values).where(eq(seekers.accountId, misaki.id));
const setOffer =
	(values: Partial<typeof recommendations.$inferInsert>): Trouble =>
	({ recommendation }) =>
		db.update(recommendations).set(values).where(eq(recommendations.id, recommendation.id));

const closedAt = new Date('2026-11-24T11:58:00+09:00');
const troubles: [string, Trouble, new (...args: never[]) => Error, RegExp][] = [
	['an expired registration', setSeeker({ validUntil: '2026-11-23' }), SeekerInvalid, /無効/],
	['a registration ended by hand', setSeeker({ invalidatedAt: NOON }), SeekerInvalid, /有効に戻す/],
	['an online registrant', setSeeker({ registrationClass: 'online' }), OnlineRegistrant, /窓口/],
	['a stopped posting', setPosting({ state: 'stopped', closedAt }), PostingClosed, /11時58分/],
	['a posting past its day', setPosting({ openUntil: '2026-11-23' }), PostingClosed, /11月23日/],
	['a withdrawn recommendation', setOffer({ state: 'withdrawn' }), RecommendationEnded, /相談/],
	['a declined recommendation', setOffer({ state: 'declined' }), RecommendationEnded, /相談/],
	['a day after 応募期限日 (CLK-9)', setOffer({ applyBy: '2026-11-23' }), TooLate, /11月23日/]
];

test.for(troubles)(
	'APP-13: %s is refused with the reason, and the draft stays',
	async ([, make, refusal, words]) => {
		const given = await aRecommendedPosting(world);
		const { misaki, posting } = given;
		await saveDraft(world.as(misaki), posting.number, { motivation: '下書き', remarks: '' });
		await make(given);

		const answer = apply(world, misaki, aSubmission(posting.number));

		await expect(answer).rejects.toThrow(refusal);
		await expect(answer).rejects.toThrow(words);
		await expect(answer).rejects.toThrow(/下書きに残しています/);
		expect(await applicationsOf(misaki)).toEqual([]);
		expect(
			await db.$count(
				applicationDrafts,
				and(eq(applicationDrafts.seekerId, misaki.id), eq(applicationDrafts.postingId, posting.id))
			)
		).toBe(1);
		expect(await world.announcedTo(`establishment:${posting.establishmentId}`)).toEqual([]);
	}
);

test('APP-13: an employer without a My Page cannot be reached', async () => {
	const misaki = await world.seeker();
	const establishmentId = await world.establishment('紙の会社', false);
	const posting = await aPosting(world, { establishmentId });
	await aRecommendation(world, { seeker: misaki, posting, officer: await world.officer() });
	await expect(apply(world, misaki, aSubmission(posting.number))).rejects.toThrow(EmployerOffline);
});

test.each(['referral', 'direct'] as const)(
	'ACC-14: a %s application goes nowhere that nobody signs in to read it',
	async (kind) => {
		const misaki = await world.seeker();
		const establishmentId = await world.unreadEstablishment('まだ誰もいない会社');
		const posting = await aPosting(world, { establishmentId, acceptsDirect: true });
		await aRecommendation(world, { seeker: misaki, posting, officer: await world.officer() });
		const { direct } = await viewPosting(world.as(misaki), posting.number);

		const applying = apply(world, misaki, aSubmission(posting.number, { kind }));

		await expect(applying).rejects.toThrow(EmployerOffline);
		expect(direct).toBe(false);
	}
);

test('APP-13: without a recommendation there is no referral, and no posting without its number', async () => {
	const { posting } = await aRecommendedPosting(world);
	const stranger = await world.seeker('他の人');
	await expect(apply(world, stranger, aSubmission(posting.number))).rejects.toThrow(NotRecommended);
	await expect(apply(world, stranger, aSubmission('13010-1'))).rejects.toThrow(PostingNotFound);
});

test('JOB-20: a posting that is not published does not exist for a stranger', async () => {
	const watanabe = await world.employer();
	const posting = await aPosting(world, {
		establishmentId: watanabe.establishmentId,
		visibility: 4
	});
	const stranger = await world.seeker('他の人');
	await expect(apply(world, stranger, aSubmission(posting.number))).rejects.toThrow(
		PostingNotFound
	);
});

test('APP-13: a second application to the same posting waits for the end of the first', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	await apply(world, misaki, aSubmission(posting.number));
	await expect(apply(world, misaki, aSubmission(posting.number))).rejects.toThrow(AlreadyApplied);
	await expect(
		saveDraft(world.as(misaki), posting.number, { motivation: '', remarks: '' })
	).rejects.toThrow(AlreadyApplied);
});

test('APP-14, APP-15: a direct application has no letter and needs no recommendation', async () => {
	const misaki = await world.seeker('髙橋 美咲', { registrationClass: 'online' });
	const watanabe = await world.employer();
	const establishmentId = watanabe.establishmentId;
	const posting = await aPosting(world, { establishmentId, acceptsDirect: true });

	const { applicationId } = await apply(
		world,
		misaki,
		aSubmission(posting.number, { kind: 'direct' })
	);

	expect(await db.$count(letters, eq(letters.applicationId, applicationId))).toBe(0);
	expect((await applicationsOf(misaki))[0]).toMatchObject({
		kind: 'direct',
		recommendationId: null
	});

	const closed = await aPosting(world, { establishmentId, acceptsDirect: false });
	await expect(
		apply(world, misaki, aSubmission(closed.number, { kind: 'direct' }))
	).rejects.toThrow(DirectRefused);
});

test('CLK-3: applying in the last month of validity prolongs it by one month, and only once', async () => {
	const { misaki, posting, watanabe, sasaki } = await aRecommendedPosting(world);
	const second = await aPosting(world, { establishmentId: watanabe.establishmentId });
	await aRecommendation(world, { seeker: misaki, posting: second, officer: sasaki });
	await setSeeker({ validUntil: '2026-11-30' })({ misaki } as never);

	await apply(world, misaki, aSubmission(posting.number));
	await apply(world, misaki, aSubmission(second.number));

	const [seeker] = await db.select().from(seekers).where(eq(seekers.accountId, misaki.id));
	expect(seeker?.validUntil).toBe('2026-12-31');
	expect(await world.announcedTo(`account:${misaki.id}`)).toContainEqual({
		type: 'seeker.validityChanged',
		data: { seekerId: misaki.id, valid: true, validUntil: '2026-12-31' }
	});
});

test('the first step of the way is the application, by the seeker', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	const { applicationId } = await apply(world, misaki, aSubmission(posting.number));
	const steps = await db
		.select()
		.from(applicationSteps)
		.where(eq(applicationSteps.applicationId, applicationId));
	expect(steps).toMatchObject([{ state: 'applied', at: NOON, byId: misaki.id }]);
});
