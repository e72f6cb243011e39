import { rmSync } from 'node:fs';
import { count, countDistinct, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { latestApplications } from '#lib/applications/server/latest-applications.ts';
import { bookings } from '#lib/bookings/server/schema.ts';
import { openDemoOffice } from '#lib/demo/open-demo-office.ts';
import { stopInspecting } from '#lib/documents/server/inspect.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import type { EventName } from '#lib/live/contract.ts';
import { toldTo } from '#lib/live/told-to.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { readFilters } from '#lib/recommendations/match.ts';
import { findMatches } from '#lib/recommendations/server/find-matches.ts';
import { listRecommendations } from '#lib/recommendations/server/list-recommendations.ts';
import { sendRecommendation } from '#lib/recommendations/server/send-recommendation.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { events } from '#lib/server/schema.ts';
import { react } from '../../../src/wiring.ts';
import { newsFields } from '../../support/news-fields.ts';
import { aWorld } from '../../support/world.ts';
import { theThree } from './given.ts';

const folder = vi.hoisted(
	() => (process.env.DATA_DIR = `${process.env.TMPDIR ?? '/tmp'}/mypage-demo-${process.pid}`)
);
const world = await aWorld();

interface Told {
	type: EventName;
	audience: string[];
	data: object;
}

beforeAll(() => openDemoOffice(world.system, react), 90_000);
afterAll(async () => {
	await stopInspecting();
	rmSync(folder, { recursive: true, force: true });
});

test('the demo holds a country of postings, employers and people', async () => {
	const [found] = await world.db
		.select({
			postings: count(),
			prefectures: countDistinct(postings.prefecture),
			groups: countDistinct(postings.occupationGroup),
			states: countDistinct(postings.state)
		})
		.from(postings);

	expect(found).toMatchObject({ prefectures: 47, groups: 14, states: 1 });
	expect(found?.postings).toBeGreaterThanOrEqual(300);
	expect(await world.db.$count(establishments)).toBeGreaterThanOrEqual(40);
	expect(await world.db.$count(seekers)).toBeGreaterThanOrEqual(60);
});

test('the office of the demo expects people who registered online, with one way into a video call ready', async () => {
	const booked = await world.db.select().from(bookings);

	expect(booked.length).toBeGreaterThanOrEqual(3);
	expect(booked.filter(({ link }) => link)).toHaveLength(1);
});

test('PRV-3 all that was told while the demo came about holds what is declared of it, and went where it may', async () => {
	const told = await world.db.select().from(events);

	expect(new Set(told.map(({ type }) => type)).size).toBeGreaterThan(15);
	const hearers = (audience: string[]) => audience.map((channel) => channel.split(':')[0]);
	for (const { type, audience, data } of told as unknown as Told[]) {
		expect(Object.keys(newsFields[type]), type).toEqual(expect.arrayContaining(Object.keys(data)));
		expect(toldTo[type], type).toEqual(expect.arrayContaining(hearers(audience)));
	}
});

test('a demo that is there stays as it is', async () => {
	const before = await world.db.$count(seekers);

	await openDemoOffice(world.system, react);

	expect(await world.db.$count(seekers)).toBe(before);
});

test('the story begins with the leaflet’s posting, which the officer can send to 髙橋', async () => {
	const { misaki, sasaki } = await theThree(world);
	const [sample] = await world.db
		.select({ id: postings.id })
		.from(postings)
		.where(eq(postings.number, '13010-09999999'));
	const before = await listRecommendations(world.as(misaki));
	const number = '13010-00012345';

	await openSeeker(world.as(sasaki), { number, name: '髙橋 美咲', reason: 'counter' });
	const { matches } = await findMatches(
		world.as(sasaki),
		readFilters(new URLSearchParams()),
		latestApplications
	);
	await sendRecommendation(
		world.as(sasaki),
		{
			seekerId: misaki.id,
			seekerNumber: number,
			postingId: sample?.id ?? '',
			note: '見学もできるそうですよ。',
			applyBy: '2026-12-01'
		},
		latestApplications
	);

	expect(matches[0]).toMatchObject({ number: '13010-09999999', refusal: null });
	expect(before.map(({ posting }) => posting.number)).not.toContain('13010-09999999');
	const [card] = await listRecommendations(world.as(misaki));
	expect(card).toMatchObject({
		unseen: true,
		applyBy: '2026-12-01',
		from: 'ハローワーク東都 佐々木'
	});
	expect(card?.posting).toEqual({
		number: '13010-09999999',
		title: '介護福祉士',
		employer: '株式会社ハローワークケア',
		receivedOn: '2026-11-09',
		kind: 'フルタイム',
		form: '正社員',
		wage: '205,000円～290,000円',
		place: '東京都千代田区',
		hours: '(1)09時00分～17時00分',
		holidays: '他 週休二日制/その他 年間休日数:108日',
		age: '制限あり ～29歳以下',
		duties:
			'グループホーム(2ユニット:18人定員)にて、ご利用者様に対する生活全般の介護サービスを提供いたします。',
		visibility: '1.事業所名等を含む求人情報を公開する',
		headcount: '1名',
		badges: [
			'経験不問',
			'学歴不問',
			'資格不問',
			'時間外労働なし',
			'転勤なし',
			'通勤手当あり',
			'駅近(徒歩10分以内)',
			'マイカー通勤可',
			'UIJターン歓迎',
			'トライアル雇用併用'
		]
	});
});
