import { sql } from 'drizzle-orm';
import type { Db } from './db.ts';
import type { Job } from './jobs.ts';
import { log } from './log.ts';
import { GIVEN_UP } from './queues.ts';

/**
 * A try that fails says itself that its work was given up. One whose worker died, or that ran out of time, cannot:
 * the queue gives it up, and its last try left no reason of ours. Each is told once.
 */
export const tellGivenUp: Job = {
	name: 'jobs.tell-given-up',
	cron: '* * * * *',
	patience: { minutes: 1 },
	run: async ({ db }) => {
		for (const about of await takeUntold(db))
			log.error(about, 'work was given up: its worker died or ran out of time');
	}
};

/** What was given up without a word of ours, and counts as told from now on. */
export async function takeUntold(db: Db): Promise<{ id: string; job: string; tries: number }[]> {
	const untold = await db.execute<{ id: string; job: string; tries: number }>(sql`
		update pgboss.job set output = '{"told": true}'
		where name = ${GIVEN_UP} and output is null and source_output->>'error' is null
		returning id, source_name as job, source_retry_count + 1 as tries`);
	return [...untold];
}
