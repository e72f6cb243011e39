import type { System } from '#lib/server/context.ts';
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
		while (await react({ db: stage.db, now: () => at }));
	}
}
