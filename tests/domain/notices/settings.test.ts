import { and, eq, isNull, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addNotice } from '#lib/notices/server/add-notice.ts';
import { mailNotice } from '#lib/notices/server/mail-notice.ts';
import { markAllRead } from '#lib/notices/server/mark-read.ts';
import { listNotices } from '#lib/notices/server/queries.ts';
import { chooseNotices, settingsOf } from '#lib/notices/server/settings.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { topics, type Topic } from '#lib/notices/topics.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { lettersTo } from '../../support/mailbox.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const all = [...topics];
const chosen = { screen: all, mail: all, quietFrom: '', quietUntil: '' };

async function misaki() {
	const actor = await world.seeker();
	const [account] = await world.db.select().from(accounts).where(eq(accounts.id, actor.id));
	return { ctx: world.as(actor), id: actor.id, email: account?.email ?? '' };
}

const tell = (accountId: string, topic: Topic = 'office', key: string = crypto.randomUUID()) =>
	world.db.transaction((tx) =>
		addNotice(
			{ db: tx, now: world.now },
			{ accountId, key, topic, title: '秘密の内容', href: '/seeker', subject: '件名' }
		)
	);

const unreadOf = (id: string) =>
	world.db.$count(notices, and(eq(notices.accountId, id), isNull(notices.readAt)));

/** Mails about notices of a person that wait for the end of the quiet hours, with when they start. */
async function laterFor(id: string) {
	const rows = await world.db.execute<{ noticeId: number; start: string }>(
		sql`select (data ->> 'noticeId')::int as "noticeId", start_after::text as start from pgboss.job where name = 'notices.mail'`
	);
	const own = await world.db
		.select({ id: notices.id })
		.from(notices)
		.where(eq(notices.accountId, id));
	return rows.filter(({ noticeId }) => own.some((notice) => notice.id === noticeId));
}

test('until somebody chooses, everything comes at once, and the mail does not tell what it is', async () => {
	const { id, email } = await misaki();

	await tell(id);

	const [mail, ...rest] = await lettersTo(world, email);
	expect(mail?.text).toContain('/settings/notices');
	expect(JSON.stringify(mail)).not.toContain('秘密');
	expect([...rest, ...(await laterFor(id))]).toEqual([]);
	expect(await unreadOf(id)).toBe(1);
});

test('a topic without mail, a topic without the screen: the list has both', async () => {
	const { ctx, id, email } = await misaki();
	const without = (topic: Topic) => all.filter((one) => one !== topic);
	await chooseNotices(ctx, { ...chosen, mail: without('search'), screen: without('office') });

	await tell(id, 'search');
	await tell(id, 'office');

	expect(await lettersTo(world, email)).toHaveLength(1);
	expect(await laterFor(id)).toEqual([]);
	expect((await listNotices(ctx)).notices.map(({ topic, read }) => [topic, read])).toEqual([
		['office', true],
		['search', false]
	]);
	const told = await world.announcedTo(`account:${id}`);
	expect(told.map(({ type }) => type)).toEqual(['notice.added', 'notice.read']);
});

test('mail of the quiet hours waits for their end, once; the screen is told at once', async () => {
	const { ctx, id, email } = await misaki();
	await chooseNotices(ctx, { ...chosen, quietFrom: '11:00', quietUntil: '14:00' });

	await tell(id, 'office', 'same');
	await tell(id, 'office', 'same');

	const [waiting, ...more] = await laterFor(id);
	expect([...more, ...(await lettersTo(world, email))]).toEqual([]);
	expect(new Date(waiting?.start ?? '')).toEqual(new Date('2026-11-24T14:00:00+09:00'));
	expect(await unreadOf(id)).toBe(1);
});

test('what was read meanwhile is not mailed; what was not is mailed to the address of then', async () => {
	const { ctx, id } = await misaki();
	const moved = `moved-${crypto.randomUUID()}@test.example`;
	await tell(id);
	await tell(id);
	const [newer, older] = (await listNotices(ctx)).notices;
	await markAllRead(ctx, { upTo: older?.id ?? 0 });
	await world.db.update(accounts).set({ email: moved }).where(eq(accounts.id, id));

	for (const notice of [older, newer])
		await mailNotice.run(world.system, { noticeId: notice?.id ?? 0, subject: '件名' });

	expect(await lettersTo(world, moved)).toHaveLength(1);
});

test('one topic can be looked at and marked as read alone', async () => {
	const { ctx, id } = await misaki();
	await tell(id, 'application');
	await tell(id, 'office');

	const { notices: shown } = await listNotices(ctx, { topic: 'application' });
	expect(shown.map(({ topic }) => topic)).toEqual(['application']);
	const upTo = Math.max(...(await listNotices(ctx)).notices.map((notice) => notice.id));
	await markAllRead(ctx, { upTo, topic: 'application' });

	expect((await listNotices(ctx)).notices.map(({ topic, read }) => [topic, read])).toEqual([
		['office', false],
		['application', true]
	]);
});

test('settings are kept as chosen, and can be taken back', async () => {
	const { ctx, id } = await misaki();
	await chooseNotices(ctx, { ...chosen, mail: [], quietFrom: '22:00', quietUntil: '07:00' });
	expect(await settingsOf(world.db, id)).toEqual({
		...{ silent: [], unmailed: all },
		quiet: { from: '22:00', until: '07:00' }
	});

	await chooseNotices(ctx, chosen);
	expect(await settingsOf(world.db, id)).toEqual({ silent: [], unmailed: [], quiet: undefined });
	expect(world.now()).toEqual(NOON);
});
