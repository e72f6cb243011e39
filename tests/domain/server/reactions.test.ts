import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import type { System } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { startJobs, stopJobs, type Job } from '#lib/server/jobs.ts';
import { retryReaction, runReactions, type Reactions } from '#lib/server/reactions.ts';
import { forgetOldEvents } from '#lib/server/tidy.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const about = {
	...{ applicationId: 'a', seekerId: 's', establishmentId: 'e', conversationId: 'c' },
	...{ title: '介護職員', seekerName: '髙橋 美咲' }
};

afterAll(stopJobs);

/** A room that fails until it is mended. */
function aRoom() {
	const heard: string[] = [];
	const state = { fails: true };
	const reactions: Reactions = {
		'application.declined': async (_, { seekerName }) => {
			if (state.fails) throw new Error('not now');
			heard.push(seekerName);
		}
	};
	return { heard, reactions: { room: reactions }, mend: () => void (state.fails = false) };
}

test('a reaction that failed waits by the number of its event, which is kept for it, and is done once mended', async () => {
	const { heard, reactions, mend } = aRoom();
	await stopJobs();
	await startJobs(world.url, world.system, [retryReaction(reactions) as Job<never>], false);
	await world.db.transaction((tx) =>
		publish(tx, { type: 'application.declined', to: [], data: about })
	);
	while (await runReactions(world.system, reactions));

	const waiting = await world.db.execute<{ data: { seq: string } }>(
		sql`select data from pgboss.job where name = 'reactions.retry'`
	);
	expect(waiting.map(({ data }) => data)).toEqual([{ seq: expect.any(String), room: 'room' }]);

	const later: System = { ...world.system, now: () => new Date(NOON.getTime() + 1e9) };
	await world.db.execute(sql`update events set at = ${NOON.toISOString()}`);
	await forgetOldEvents.run(later, {});
	mend();
	await retryReaction(reactions).run(later, waiting[0]?.data as never);
	expect(heard).toEqual(['髙橋 美咲']);

	await world.db.execute(
		sql`update pgboss.job set state = 'completed' where name = 'reactions.retry'`
	);
	await forgetOldEvents.run(later, {});
	expect(await world.db.execute(sql`select from events`)).toHaveLength(0);
});
