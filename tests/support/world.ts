import { afterAll } from 'vitest';
import type { Actor, Context, System } from '#lib/server/context.ts';
import { connect } from '#lib/server/db.ts';
import { currentCursor, eventsAfter, type Channel } from '#lib/server/events.ts';
import { startJobs, stopJobs } from '#lib/server/jobs.ts';
import { numberEvents } from '#lib/server/number-events.ts';
import { indexPostings } from '#lib/posting-index/server/index-postings.ts';
import { jobs, react } from '../../src/wiring.ts';
import { aDatabase } from './database.ts';
import { people } from './people.ts';

export const NOON = new Date('2026-11-24T12:00:00+09:00');

/**
 * A service of its own for one test file: a real database, a clock that only moves when told, and people.
 * Every test makes its own people, so tests of a file share a database without sharing data.
 */
export async function aWorld() {
	const url = await aDatabase();
	const { db, close } = connect(url, 6);
	let time = NOON;
	const system: System = { db, now: () => time };
	await startJobs(url, system, jobs, false);
	const begin = await currentCursor(db);
	afterAll(async () => {
		await stopJobs();
		await close();
	});
	return {
		url,
		db,
		system,
		...people(db),
		/** The context of a person. */
		as: <A extends Actor>(actor: A): Context<A> => ({ ...system, actor }),
		/** Moves the clock; nothing ever sleeps. */
		at: (moment: Date | string) => void (time = new Date(moment)),
		now: () => time,
		/** What a channel was told since the world began, in order. */
		announcedTo: async (...channels: Channel[]) => {
			while ((await numberEvents(db)).more);
			const all = await eventsAfter(db, begin, 10_000, { audience: channels });
			return all.map(({ type, data }) => ({ type, data }));
		},
		/** Lets the rooms react to everything announced so far. */
		react: async () => {
			while (await indexPostings(system));
			while (await react(system));
		}
	};
}

export type World = Awaited<ReturnType<typeof aWorld>>;
