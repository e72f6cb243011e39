import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { AnnouncementInput } from '#lib/notices/announcement-form.ts';
import { announce } from '#lib/notices/server/announce.ts';
import { reachOf } from '#lib/notices/server/announcement-audience.ts';
import { listAnnouncements, openAnnouncement } from '#lib/notices/server/announcements.ts';
import {
	AnnouncementNotFound,
	NobodyToTell,
	NotOfThisOffice,
	SentAlready
} from '#lib/notices/server/errors.ts';
import { listNotices } from '#lib/notices/server/queries.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { tellAudience } from '#lib/notices/server/tell-audience.ts';
import { officers, offices } from '#lib/offices/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
let serial = 20_000;

/** An office of its own, so that "all of its seekers" are those of one test. */
async function anOffice() {
	const number = String((serial += 1));
	const [office] = await world.db
		.insert(offices)
		.values({
			...{ number, name: '見本公共職業安定所', alias: `ハローワーク見本${number}` },
			...{ postcode: '112-0001', address: '東京都', phone: '03-0000-0000' }
		})
		.returning();
	const officeId = office?.id ?? '';
	const officer = { ...(await world.officer()), officeId };
	await world.db.update(officers).set({ officeId }).where(eq(officers.accountId, officer.id));
	const seeker = async (given: Partial<typeof seekers.$inferInsert> = {}) => {
		const actor = await world.seeker('髙橋 美咲', { ...given, officeId });
		const [row] = await world.db.select().from(seekers).where(eq(seekers.accountId, actor.id));
		return { ctx: world.as(actor), id: actor.id, number: row?.number ?? '' };
	};
	return { officer: world.as(officer), seeker };
}

const written = (given: Partial<AnnouncementInput> = {}): AnnouncementInput => ({
	...{ clientId: crypto.randomUUID(), audience: 'all', number: '' },
	...{ title: '面接会', body: '<b>12月</b>に開きます。', ...given }
});

const tell = (announcementId: string) => tellAudience.run(world.system, { announcementId });
const toldOf = (id: string) =>
	world.db.$count(notices, eq(notices.href, `/seeker/announcements/${id}`));

test('an announcement reaches every seeker of the office, once, and nobody of another one', async () => {
	const here = await anOffice();
	const elsewhere = await anOffice();
	const misaki = await here.seeker();
	const expired = await here.seeker({ validUntil: '2026-10-31' });
	const stranger = await elsewhere.seeker();
	await here.seeker({ provisional: true });

	expect(await reachOf(here.officer, written())).toEqual({ reach: 2, person: null });
	const { announcementId } = await announce(here.officer, written());
	await tell(announcementId);
	await tell(announcementId);

	expect(await toldOf(announcementId)).toBe(2);
	expect((await listAnnouncements(here.officer)).sent).toMatchObject([{ told: 2 }]);
	for (const { ctx } of [misaki, expired])
		expect((await listNotices(ctx)).notices).toMatchObject([{ topic: 'office', read: false }]);
	expect((await listNotices(stranger.ctx)).notices).toEqual([]);
	expect(await world.announcedTo(`account:${misaki.id}`)).toMatchObject([{ type: 'notice.added' }]);
});

test('only those that are 有効 at that moment are told when only they are meant', async () => {
	const { officer, seeker } = await anOffice();
	await seeker({ validUntil: '2026-11-24' });
	await seeker({ validUntil: '2026-11-23' });
	await seeker({ invalidatedAt: new Date('2026-11-24T11:00:00+09:00') });

	const valid = written({ audience: 'valid' });
	expect(await reachOf(officer, valid)).toMatchObject({ reach: 1 });
	const { announcementId } = await announce(officer, valid);
	await tell(announcementId);

	expect(await toldOf(announcementId)).toBe(1);
});

test('more people than one piece are told in several, each once', async () => {
	const { officer, seeker } = await anOffice();
	for (let n = 0; n < 120; n += 1) await seeker();

	const { announcementId } = await announce(officer, written());
	await tell(announcementId);

	expect(await toldOf(announcementId)).toBe(120);
	expect((await listAnnouncements(officer)).sent).toMatchObject([{ told: 120 }]);
	const news = await world.announcedTo(`office:${officer.actor.officeId}`);
	expect(news.filter(({ type }) => type === 'announcement.told')).toHaveLength(1);
});

test('the reaction hands the telling to a job', async () => {
	const { officer, seeker } = await anOffice();
	await seeker();

	const { announcementId } = await announce(officer, written());
	await world.react();

	const jobs = await world.db.execute(
		sql`select 1 from pgboss.job where name = 'announcements.tell' and data ->> 'announcementId' = ${announcementId}`
	);
	expect(jobs).toHaveLength(1);
	expect(await toldOf(announcementId)).toBe(0);
});

test('one seeker is reached by 求職番号, within the officer’s own office alone', async () => {
	const here = await anOffice();
	const elsewhere = await anOffice();
	const misaki = await here.seeker();
	const colleague = await here.seeker();
	const stranger = await elsewhere.seeker();
	const one = (number: string) => written({ audience: 'one', number });

	expect(await reachOf(here.officer, one(misaki.number))).toEqual({
		reach: 1,
		person: { name: '髙橋 美咲', number: misaki.number }
	});
	await expect(reachOf(here.officer, one(stranger.number))).rejects.toThrow(NotOfThisOffice);
	await expect(announce(here.officer, one(stranger.number))).rejects.toThrow(NotOfThisOffice);
	const { announcementId } = await announce(here.officer, one(misaki.number));
	await tell(announcementId);

	expect(await openAnnouncement(misaki.ctx, announcementId)).toMatchObject({
		title: '面接会',
		body: '<b>12月</b>に開きます。'
	});
	for (const { ctx } of [colleague, stranger])
		await expect(openAnnouncement(ctx, announcementId)).rejects.toThrow(AnnouncementNotFound);
	await expect(openAnnouncement(misaki.ctx, 'なにか')).rejects.toThrow(AnnouncementNotFound);
});

test('opening it takes the news away', async () => {
	const { officer, seeker } = await anOffice();
	const misaki = await seeker();
	const { announcementId } = await announce(officer, written());
	await tell(announcementId);

	await openAnnouncement(misaki.ctx, announcementId);

	expect((await listNotices(misaki.ctx)).notices).toMatchObject([{ read: true }]);
});

test('pressing twice sends once; other words in the same attempt are refused', async () => {
	const { officer, seeker } = await anOffice();
	await seeker();
	const once = written();

	const [first, second] = await Promise.all([announce(officer, once), announce(officer, once)]);

	expect(second).toEqual(first);
	await expect(announce(officer, { ...once, body: '別の本文' })).rejects.toThrow(SentAlready);
	expect((await listAnnouncements(officer)).sent).toHaveLength(1);
	expect(await world.announcedTo(`office:${officer.actor.officeId}`)).toEqual([
		{ type: 'announcement.sent', data: { announcementId: first.announcementId } }
	]);
});

test('an office sees what its officers sent, and no other office’s', async () => {
	const here = await anOffice();
	const elsewhere = await anOffice();
	const misaki = await here.seeker();
	await announce(here.officer, written({ audience: 'one', number: misaki.number }));

	expect((await listAnnouncements(here.officer)).sent).toMatchObject([
		{ title: '面接会', officer: '佐々木', audience: 'one', person: { number: misaki.number } }
	]);
	expect((await listAnnouncements(elsewhere.officer)).sent).toEqual([]);
	await expect(reachOf(elsewhere.officer, written())).rejects.toThrow(NobodyToTell);
});
