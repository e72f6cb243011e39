import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cancelApplication } from '#lib/applications/server/cancel-application.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { addNotice } from '#lib/notices/server/add-notice.ts';
import { forgetOldNotices } from '#lib/notices/server/forget-old.ts';
import { markAllRead, openNotice } from '#lib/notices/server/mark-read.ts';
import { listNotices } from '#lib/notices/server/queries.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { publish, type Announcement } from '#lib/server/events.ts';
import { frameOf } from '#lib/web/frame.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { anApplication } from '../applications/given.ts';

const world = await aWorld();

const about = { establishmentName: 'つばめの里', title: '介護職員', conversationId: 'c' };
const happens = (announcement: Announcement) =>
	world.db.transaction((tx) => publish(tx, announcement));

const aNotice = (accountId: string, key: string) =>
	world.db.transaction((tx) =>
		addNotice(
			{ db: tx, now: world.now },
			{ accountId, key, topic: 'office', title: 'お知らせ', href: '/seeker', subject: 'お知らせ' }
		)
	);

test('the same thing is told once, however often it is announced', async () => {
	const misaki = await world.seeker();

	await aNotice(misaki.id, 'once');
	await aNotice(misaki.id, 'once');

	expect((await listNotices(world.as(misaki))).notices).toHaveLength(1);
	const told = await world.announcedTo(`account:${misaki.id}`);
	expect(told.map(({ type }) => type)).toEqual(['notice.added']);
});

test('reading marks what was on the screen, and what came later stays new', async () => {
	const misaki = await world.seeker();
	await aNotice(misaki.id, 'first');
	const [first] = (await listNotices(world.as(misaki))).notices;
	await aNotice(misaki.id, 'second');

	await markAllRead(world.as(misaki), { upTo: first?.id ?? 0 });

	expect((await frameOf(world.as(misaki))).notices).toBe(1);
});

test("nobody opens, reads or lists another person's notices", async () => {
	const misaki = await world.seeker();
	const stranger = await world.seeker('小野寺 翔');
	await aNotice(misaki.id, 'hers');
	const [hers] = (await listNotices(world.as(misaki))).notices;

	expect(await openNotice(world.as(stranger), hers?.id ?? 0)).toBeUndefined();
	await markAllRead(world.as(stranger), { upTo: hers?.id ?? 0 });

	expect((await listNotices(world.as(stranger))).notices).toEqual([]);
	expect((await frameOf(world.as(misaki))).notices).toBe(1);
});

test('an application reaches every login of its establishment and no other', async () => {
	const makoto = await world.employer();
	const yoshida = await world.employer('𠮷田 花', makoto.establishmentId);
	const stranger = await world.employer('小林 健');

	await happens({
		type: 'application.submitted',
		to: [`establishment:${makoto.establishmentId}`],
		data: {
			...about,
			applicationId: crypto.randomUUID(),
			seekerId: crypto.randomUUID(),
			establishmentId: makoto.establishmentId,
			kind: 'referral',
			seekerName: '小野寺 翔'
		}
	});
	await world.react();

	for (const login of [makoto, yoshida]) {
		const { notices } = await listNotices(world.as(login));
		expect(notices.map(({ title }) => title)).toEqual([
			'小野寺 翔さんから応募が届きました（介護職員）。'
		]);
	}
	expect((await frameOf(world.as(stranger))).notices).toBe(0);
});

test('a cancelled application tells the employer the reason', async () => {
	const { misaki, watanabe, applicationId } = await anApplication(world);
	await world.react();

	await cancelApplication(world.as(misaki), applicationId, { reason: 'family', remarks: '' });
	await world.react();

	const [notice] = (await listNotices(world.as(watanabe))).notices;
	expect(notice?.title).toMatch(/^髙橋 美咲さんが応募を取り消しました（.+）。理由：家庭の事情$/);
});

test('a step and the result reach the seeker, and the line does not tell the outcome', async () => {
	const misaki = await world.seeker();
	const base = {
		...about,
		applicationId: crypto.randomUUID(),
		seekerId: misaki.id,
		establishmentId: crypto.randomUUID()
	};

	await happens({ type: 'application.moved', to: [], data: { ...base, state: 'interview' } });
	await happens({
		type: 'application.resultRegistered',
		to: [],
		data: base
	});
	await world.react();

	expect((await listNotices(world.as(misaki))).notices.map(({ title }) => title)).toEqual([
		'つばめの里の選考の結果が届きました（介護職員）。',
		'つばめの里の応募が、面接に進みました。'
	]);
});

test('a recommendation is a notice until its posting has been opened', async () => {
	const misaki = await world.seeker();
	const recommendationId = crypto.randomUUID();

	await happens({
		type: 'recommendation.sent',
		to: [],
		data: {
			recommendationId,
			seekerId: misaki.id,
			postingId: crypto.randomUUID(),
			number: '13010-09999999',
			title: '介護福祉士',
			applyBy: '2026-12-01',
			officerId: crypto.randomUUID(),
			by: '佐々木'
		}
	});
	await world.react();
	expect((await frameOf(world.as(misaki))).notices).toBe(1);

	await happens({
		type: 'recommendation.seen',
		to: [],
		data: { recommendationId, seekerId: misaki.id }
	});
	await world.react();
	expect((await frameOf(world.as(misaki))).notices).toBe(0);
});

test('APP-8: a blocked document is told to the seeker alone, by its kind and with the way out', async () => {
	const misaki = await world.seeker();
	const documentId = crypto.randomUUID();

	await happens({
		type: 'document.blocked',
		to: [],
		data: { documentId, seekerId: misaki.id, applicationId: null, kind: 'resume' }
	});
	await world.react();

	const all = await world.db
		.select()
		.from(notices)
		.where(eq(notices.key, `document:${documentId}:blocked`));
	expect(all.map(({ accountId }) => accountId)).toEqual([misaki.id]);
	expect(all[0]?.title).toContain('応募書類（履歴書）');
});

test('the officer who recommended a posting learns that it was applied for, with a way to the seeker', async () => {
	const misaki = await world.seeker();
	const sasaki = await world.officer();
	const makoto = await world.employer();
	const posting = await aPosting(world, { establishmentId: makoto.establishmentId });
	await aRecommendation(world, { seeker: misaki, posting, officer: sasaki });

	await submitApplication(world.as(misaki), {
		number: posting.number,
		kind: 'referral',
		clientId: crypto.randomUUID(),
		motivation: '少人数で一人ひとりと長く関われる仕事がしたいです。',
		remarks: '',
		consent: '2026-11'
	});
	await world.react();

	const [notice] = (await listNotices(world.as(sasaki))).notices;
	expect(notice?.title).toBe('髙橋 美咲さんが、紹介した求人に応募しました（介護福祉士）。');
	const href = await openNotice(world.as(sasaki), notice?.id ?? 0);
	expect(href).toMatch(/^\/office\/seekers\/13010-\d{8}$/);
	// What one has done oneself is no news.
	expect((await frameOf(world.as(misaki))).notices).toBe(0);
});

test('a notice goes after a year, read or not: it may name somebody who is to be forgotten', async () => {
	const misaki = await world.seeker();
	await aNotice(misaki.id, 'old');
	world.at('2027-11-24T12:00:00+09:00');
	await aNotice(misaki.id, 'young');
	await forgetOldNotices.run(world.system, {});
	expect((await listNotices(world.as(misaki))).notices).toHaveLength(2);

	world.at('2027-11-24T12:00:01+09:00');
	await forgetOldNotices.run(world.system, {});

	world.at(NOON);
	expect((await listNotices(world.as(misaki))).notices).toHaveLength(1);
});
