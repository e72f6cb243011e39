import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db.ts';
import { currentCursor } from '#lib/server/events.ts';
import type { Days } from '../days.ts';
import { stories } from './stories.ts';
import type { Stage } from './story.ts';

/** What the rooms do about everything announced so far; true when more may be waiting. */
export type React = (system: System) => Promise<boolean>;

/**
 * Plays all stories in the order of their moments, as if the service had run all along: each act through its
 * command, and the rooms react at the same moment, so that notices are as old as what they tell of.
 */
export async function playStories(stage: Stage, days: Days, react: React): Promise<void> {
	const acts = stories.flatMap((story) => story(days));
	const inOrder = acts.toSorted((one, other) => one.at.getTime() - other.at.getTime());
	for (const { at, play } of inOrder) {
		await play(stage, at);
		await settled(stage.db);
		while (await react({ db: stage.db, now: () => at }));
	}
}

const PATIENCE = 2_000;

/** The outbox is read only below transactions under way: what is just committed may have to wait for a job's. */
async function settled(db: Db) {
	const [begun] = await db.execute<{ xmax: string }>(
		sql`select pg_snapshot_xmax(pg_current_snapshot())::text as xmax`
	);
	const end = BigInt(begun?.xmax ?? 0);
	const giveUp = performance.now() + PATIENCE;
	while (BigInt((await currentCursor(db)).split('.')[0] ?? 0) < end) {
		if (performance.now() > giveUp) return;
		await wait(2);
	}
}
