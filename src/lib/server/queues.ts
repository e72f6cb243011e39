import { isDeepStrictEqual } from 'node:util';
import type { PgBoss, Queue, QueueOptions, UpdateQueueOptions } from 'pg-boss';
import type { Job } from './jobs.ts';
import { retriesWithin } from './patience.ts';

/** Where work lies that was given up, until a person has it tried again or drops it. */
export const GIVEN_UP = 'jobs.given-up';

/** How often a worker says that it is alive, in seconds; a few beats missed and its jobs are somebody else's. */
export const BEAT = 10;
const SILENCE = 3 * BEAT;

const HOUR = 3600;
const TEN_YEARS = 10 * 365 * 24 * HOUR;

/** A job that has not been done is never swept away; one that is done is soon forgotten. */
const kept = { retentionSeconds: TEN_YEARS, deleteAfterSeconds: HOUR };

/** Opens the queue of each kind, and sets one that an older version has opened to what is declared now. */
export async function openQueues(boss: PgBoss, jobs: Job<never>[]) {
	const known = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
	await openQueue(boss, known, GIVEN_UP, { ...kept, deadLetter: null });
	for (const job of jobs) await openQueue(boss, known, job.name, settingsOf(job));
}

type Settings = QueueOptions & Pick<UpdateQueueOptions, 'deadLetter' | 'notify'>;

/** What comes by itself again needs nobody to hand it in anew: its next run makes up for one that was given up. */
const settingsOf = (job: Job<never>): Settings => ({
	...kept,
	...retriesWithin(job.patience),
	expireInSeconds: job.cron || job.long ? 6 * HOUR : HOUR / 4,
	heartbeatSeconds: SILENCE,
	notify: true,
	deadLetter: job.cron ? null : GIVEN_UP
});

async function openQueue(
	boss: PgBoss,
	known: Map<string, Queue>,
	name: string,
	{ deadLetter, ...settings }: Settings
) {
	const found = known.get(name);
	if (!found) await boss.createQueue(name, { ...settings, ...(deadLetter && { deadLetter }) });
	else if (!holds(found, { ...settings, deadLetter }))
		await boss.updateQueue(name, { ...settings, deadLetter });
}

const holds = (found: Queue, settings: Settings) =>
	Object.entries(settings).every(([key, value]) =>
		isDeepStrictEqual(found[key as keyof Queue] ?? null, value)
	);
