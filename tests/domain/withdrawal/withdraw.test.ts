import { eq, sql } from 'drizzle-orm';
import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { WrongPassword } from '#lib/accounts/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { findSession, startSession } from '#lib/accounts/server/sessions.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { applications, applicationDrafts } from '#lib/applications/server/schema.ts';
import { listNotices } from '#lib/notices/server/queries.ts';
import { addNotice } from '#lib/notices/server/add-notice.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { directRequests } from '#lib/requests/server/schema.ts';
import { favourites } from '#lib/favourites/server/schema.ts';
import { findSeekerByNumber } from '#lib/seekers/server/find-seekers.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { stash } from '#lib/server/stash.ts';
import { stashedForms } from '#lib/server/schema.ts';
import { exportOwn } from '#lib/withdrawal/server/export-own.ts';
import { forgetNames } from '#lib/withdrawal/server/forget-names.ts';
import { personalTables } from '#lib/withdrawal/server/personal-tables.ts';
import { withdraw } from '#lib/withdrawal/server/withdraw.ts';
import { whatRuns } from '#lib/withdrawal/server/what-runs.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const current = 'Mypage-2026';
const passwordHash = await hashPassword(current);
const HOUR = 60 * 60 * 1000;
const MOTIVATION = '少人数で一人ひとりと長く関われる仕事がしたいです。';

/** Somebody with a running application, a favourite, a draft, a notice and a form half written. */
async function misaki() {
	const [actor, makoto, sasaki] = [
		await world.seeker(),
		await world.employer(),
		await world.officer()
	];
	const [account] = await world.db
		.update(accounts)
		.set({ passwordHash })
		.where(eq(accounts.id, actor.id))
		.returning();
	const posting = await aPosting(world, { establishmentId: makoto.establishmentId });
	await aRecommendation(world, { seeker: actor, posting, officer: sasaki });
	const ctx = world.as(actor);
	await submitApplication(ctx, {
		...{ number: posting.number, kind: 'referral', clientId: crypto.randomUUID() },
		...{ motivation: MOTIVATION, remarks: '母の通院', consent: '2026-11' }
	});
	const own = { seekerId: actor.id, postingId: posting.id };
	await world.db.insert(favourites).values({ ...own, savedAt: NOON });
	await world.db.insert(applicationDrafts).values({ ...own, updatedAt: NOON });
	await world.db.transaction((tx) =>
		addNotice(
			{ db: tx, now: world.now },
			{ accountId: actor.id, key: 'x', topic: 'office', title: 'x', href: '/seeker', subject: 'x' }
		)
	);
	await stash(world.system, { accountId: actor.id, path: '/seeker', values: { note: '書きかけ' } });
	return { ctx, id: actor.id, email: account?.email ?? '', makoto, sasaki };
}

test('everything that is the person’s alone is gone in one transaction, and nobody can sign in', async () => {
	const { ctx, id, email } = await misaki();
	const { token, id: sessionId } = await startSession(world.db, id);

	expect(await withdraw(ctx, { current })).toEqual([sessionId]);

	for (const table of [favourites, applicationDrafts])
		expect(await world.db.$count(table, eq(table.seekerId, id))).toBe(0);
	expect(await world.db.$count(notices, eq(notices.accountId, id))).toBe(0);
	expect(await world.db.$count(stashedForms, eq(stashedForms.accountId, id))).toBe(0);
	expect(await findSession(world.db, token)).toBeUndefined();
	await expect(signIn(world.system, { email, password: current })).rejects.toThrow('違います');
	const [account] = await world.db.select().from(accounts).where(eq(accounts.id, id));
	expect(account).toMatchObject({ passwordHash: null, withdrawnAt: NOON });
	expect(account?.email).not.toContain(email);
});

test('of the registration stays what names the record; a column that is added must be decided here', async () => {
	const { ctx, id } = await misaki();
	await withdraw(ctx, { current });

	const [seeker] = await world.db.select().from(seekers).where(eq(seekers.accountId, id));
	const kept = [
		...['accountId', 'number', 'name', 'nameKana', 'birthDate', 'officeId'],
		...['registrationClass', 'registeredOn', 'validUntil', 'invalidatedAt', 'profileId', 'wishes']
	];
	const rest = Object.entries(seeker ?? {}).filter(([name]) => !kept.includes(name));
	for (const [name, value] of rest) expect([name, value || null]).toEqual([name, null]);
	expect(JSON.stringify(seeker?.wishes)).not.toMatch(/[ぁ-龠]/);
});

test('running applications end: the employer hears it, words about oneself are erased', async () => {
	const { ctx, id, makoto } = await misaki();
	expect(await whatRuns(ctx)).toMatchObject([{ cancels: true }]);

	await withdraw(ctx, { current });
	await world.react();

	const [application] = await world.db
		.select()
		.from(applications)
		.where(eq(applications.seekerId, id));
	expect(application).toMatchObject({ state: 'cancelled', remarks: '' });
	expect(application?.motivation).not.toContain('少人数');
	const told = (await listNotices(world.as(makoto))).notices.map(({ title }) => title);
	expect(told.some((title) => title.includes('取り消しました'))).toBe(true);
	expect(await world.db.$count(notices, eq(notices.accountId, id))).toBe(0);
});

test('who waits for an answer to a direct request gets one, and employers who know the person hear', async () => {
	const { ctx, id, makoto, sasaki } = await misaki();
	const posting = await aPosting(world, { establishmentId: makoto.establishmentId });
	const [request] = await world.db
		.insert(directRequests)
		.values({
			...{ seekerId: id, postingId: posting.id, establishmentId: makoto.establishmentId },
			...{ message: '見学にいらっしゃいませんか。', sentAt: NOON, state: 'waiting' }
		})
		.returning();
	const stranger = await world.employer();

	await withdraw(ctx, { current });

	const establishment = `establishment:${makoto.establishmentId}` as const;
	const told = await world.announcedTo(establishment);
	expect(told.findLast(({ type }) => type === 'request.answered')).toMatchObject({
		data: { requestId: request?.id, state: 'declined' }
	});
	const left = { type: 'seeker.withdrawn', data: { seekerId: id } };
	for (const channel of [establishment, `office:${sasaki.officeId}`] as const)
		expect(await world.announcedTo(channel)).toContainEqual(left);
	expect(await world.announcedTo(`establishment:${stranger.establishmentId}`)).toEqual([]);
});

test('an application that is on its way while somebody leaves ends with the others', async () => {
	const { ctx, id, makoto } = await misaki();
	const posting = await aPosting(world, {
		...{ establishmentId: makoto.establishmentId, acceptsDirect: true, visibility: 1 }
	});
	let left: Promise<unknown> | undefined;

	await world.db.transaction(async (tx) => {
		await submitApplication(
			{ ...ctx, db: tx as unknown as typeof ctx.db },
			{
				...{ number: posting.number, kind: 'direct', clientId: crypto.randomUUID() },
				...{ motivation: MOTIVATION, remarks: '', consent: '2026-11' }
			}
		);
		left = withdraw(ctx, { current });
		await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
	});
	await left;

	const rows = await world.db.select().from(applications).where(eq(applications.seekerId, id));
	expect(rows.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
	expect(JSON.stringify(rows)).not.toContain(MOTIVATION);
});

/** How many wait for somebody else's lock. */
async function waiting() {
	const [locked] = await world.db.execute<{ count: number }>(
		sql`select count(*)::int as count from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock'`
	);
	return locked?.count;
}

test('CLK-10 after 24 hours the application is declined with a message instead', async () => {
	const { ctx, id } = await misaki();
	world.at(new Date(NOON.getTime() + 25 * HOUR));

	expect(await whatRuns(ctx)).toMatchObject([{ cancels: false }]);
	await withdraw(ctx, { current });

	world.at(NOON);
	const rows = await world.db.select().from(applications).where(eq(applications.seekerId, id));
	expect(rows.map(({ state }) => state)).toEqual(['declined']);
});

test('a wrong password changes nothing', async () => {
	const { ctx, id } = await misaki();

	await expect(withdraw(ctx, { current: 'Wrong-2026' })).rejects.toThrow(WrongPassword);

	expect(await world.db.$count(favourites, eq(favourites.seekerId, id))).toBe(1);
});

test('an officer sees 退会済, and the record keeps the name until two years are over', async () => {
	const { ctx, id, sasaki } = await misaki();
	const [before] = await world.db.select().from(seekers).where(eq(seekers.accountId, id));
	await withdraw(ctx, { current });
	const seen = () => findSeekerByNumber(world.as(sasaki), before?.number ?? '');
	expect(await seen()).toMatchObject({ withdrawn: true, valid: false, name: '髙橋 美咲' });

	world.at('2028-11-24T23:59:59+09:00');
	await forgetNames.run(world.system, {});
	expect((await seen())?.name).toBe('髙橋 美咲');
	world.at('2028-11-25T00:00:00+09:00');
	await forgetNames.run(world.system, {});
	expect((await seen())?.name).toBe('退会した方');
	world.at(NOON);
});

test('the export holds what is one’s own, and nothing that opens a door', async () => {
	const { ctx, email } = await misaki();
	await startSession(world.db, ctx.actor.id);

	const files = unzipSync(await exportOwn(ctx));
	const data = strFromU8(files['data.json'] ?? new Uint8Array());

	for (const own of [email, MOTIVATION, '髙橋 美咲', 'favourites']) expect(data).toContain(own);
	for (const hidden of [passwordHash, 'sessions', 'account_keys'])
		expect(data).not.toContain(hidden);
	expect(Object.keys(files).some((name) => /^紹介状-.*\.pdf$/.test(name))).toBe(true);
});

test('what belongs to a person alone is told by the tables: drafts, favourites and keys among them', async () => {
	const tables = (await personalTables(world.db)).map(({ table }) => table);

	expect(tables).toEqual(
		expect.arrayContaining([
			'account_keys',
			'application_drafts',
			'favourites',
			'notices',
			'sessions'
		])
	);
	for (const record of ['applications', 'letters', 'access_log', 'messages', 'seekers'])
		expect(tables).not.toContain(record);
});
