import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { breakSilences } from '#lib/silence/server/break-silences.ts';
import { NotPossibleNow } from '#lib/applications/server/errors.ts';
import { reopenApplication } from '#lib/applications/server/reopen-application.ts';
import { handleSilence, reportSilence } from '#lib/silence/server/report-silence.ts';
import { applications, applicationSteps } from '#lib/applications/server/schema.ts';
import { readCard } from '#lib/applications/server/seeker-queries.ts';
import { listSilent } from '#lib/silence/server/silent-applications.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import { messages } from '#lib/conversations/server/schema.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { aWorld } from '../../support/world.ts';
import { anApplication } from '../applications/given.ts';

const world = await aWorld();
const { db } = world;

/** Applied for at ten on 2 November, with an answer promised by the 10th unless it says otherwise. */
async function waiting(promisedBy: string | null = '2026-11-10') {
	world.at('2026-11-02T10:00:00+09:00');
	const given = await anApplication(world);
	await db.update(applications).set({ promisedBy }).where(eq(applications.id, given.applicationId));
	return given;
}
const run = async (moment: string) => {
	world.at(moment);
	await breakSilences.run(world.system, {});
	await world.react();
};
const titlesOf = async (id: string) =>
	(await db.select().from(notices).where(eq(notices.accountId, id))).map(({ title }) => title);
const stateOf = async (id: string) =>
	(await db.select().from(applications).where(eq(applications.id, id)))[0]?.state;

test('連絡がない reaches the office’s list and the employer’s notices, not the conversation', async () => {
	const { misaki, watanabe, sasaki, applicationId } = await waiting();
	world.at('2026-11-10T23:59:59+09:00');
	await expect(reportSilence(world.as(misaki), applicationId)).rejects.toThrow(NotPossibleNow);
	const before = await db.$count(messages);
	world.at('2026-11-11T00:00:00+09:00');

	await reportSilence(world.as(misaki), applicationId);
	await reportSilence(world.as(misaki), applicationId);
	await world.react();

	const mine = (list: { id: string }[]) => list.filter(({ id }) => id === applicationId);
	expect(mine(await listSilent(world.as(sasaki)))).toMatchObject([
		{ seekerName: '髙橋 美咲', reportedAt: world.now(), promisedBy: '2026-11-10' }
	]);
	expect(await db.$count(messages)).toBe(before);
	const told = await titlesOf(watanabe.id);
	expect(told.filter((title) => title.includes('返事の約束の日を過ぎて'))).toHaveLength(1);

	await handleSilence(world.as(sasaki), applicationId);
	expect(mine(await listSilent(world.as(sasaki)))).toEqual([]);
	expect((await readCard(world.as(misaki), applicationId)).silence?.handledAt).toEqual(world.now());
});

test('APP-20: asked at 14 days, listed at 21, ended as 結果不明 at 30, each to the second', async () => {
	const { misaki, watanabe, sasaki, applicationId } = await waiting(null);
	const listed = async () =>
		(await listSilent(world.as(sasaki))).some(({ id }) => id === applicationId);

	await run('2026-11-16T09:59:59+09:00');
	expect(await titlesOf(misaki.id)).not.toContainEqual(expect.stringContaining('2週間'));
	await run('2026-11-16T10:00:00+09:00');
	await run('2026-11-16T11:00:00+09:00');
	for (const side of [misaki, watanabe])
		expect((await titlesOf(side.id)).filter((title) => title.includes('2週間'))).toHaveLength(1);

	world.at('2026-11-23T09:59:59+09:00');
	expect(await listed()).toBe(false);
	world.at('2026-11-23T10:00:00+09:00');
	expect(await listed()).toBe(true);

	await run('2026-12-02T09:59:59+09:00');
	expect(await stateOf(applicationId)).toBe('applied');
	await run('2026-12-02T10:00:00+09:00');
	expect(await stateOf(applicationId)).toBe('unknown');
	expect(await listed()).toBe(false);
	const steps = await db
		.select()
		.from(applicationSteps)
		.where(eq(applicationSteps.applicationId, applicationId));
	expect(steps.at(-1)).toMatchObject({ state: 'unknown', byId: null });
	expect(await titlesOf(misaki.id)).toContainEqual(expect.stringContaining('結果不明'));
	expect(await titlesOf(watanabe.id)).toContainEqual(expect.stringContaining('結果不明'));

	await reopenApplication(world.as(misaki), applicationId);
	expect(await stateOf(applicationId)).toBe('screening');
});

test('APP-20: a message of the employer begins the count anew; one of the seeker does not', async () => {
	const { misaki, watanabe, applicationId } = await waiting(null);
	const [row] = await db.select().from(applications).where(eq(applications.id, applicationId));
	const say = (who: typeof misaki | typeof watanabe, moment: string) => {
		world.at(moment);
		return sendMessage(world.as(who), {
			conversationId: row!.conversationId,
			clientId: crypto.randomUUID(),
			body: 'お世話になっております。'
		});
	};
	await say(watanabe, '2026-11-09T10:00:00+09:00');
	await say(misaki, '2026-11-12T10:00:00+09:00');

	await run('2026-11-23T09:59:59+09:00');
	expect(await titlesOf(misaki.id)).not.toContainEqual(expect.stringContaining('2週間'));
	await run('2026-11-23T10:00:00+09:00');
	expect(await titlesOf(misaki.id)).toContainEqual(expect.stringContaining('2週間'));
});
