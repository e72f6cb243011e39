import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss, type JobWithMetadata } from 'pg-boss';
import type { System } from './context.ts';
import type { Tx } from './db.ts';
import { attempt, inLanes } from './job-attempt.ts';
import { log } from './log.ts';
import { once } from './once.ts';
import type { Patience } from './patience.ts';
import { BEAT, openQueues } from './queues.ts';

/** Work done after commit and apart from any request, tried again for as long as its patience lasts. */
export interface Job<T extends object = object> {
	name: string;
	/** When it also runs by itself, in Asia/Tokyo; a run missed while nothing was working is made up for. */
	cron?: string;
	/** How many of its jobs one process works on at once; 1 unless said. */
	concurrency?: number;
	/** For how long a failing one is tried again. Then it is told, and a person can have it tried anew. */
	patience: Patience;
	/** One of them goes through many people, and may take hours. */
	long?: true;
	/** At least once for each that was handed in. `data` names rows by their ids and holds nobody's words. */
	run: (system: System, data: T) => Promise<void>;
}

const state = once('jobs', () => ({ boss: undefined as PgBoss | undefined }));

/** How often it is looked for jobs whose worker has died, in seconds. */
const WATCH = 10;
/** How often finished jobs are swept out, in seconds. */
const SWEEP = 600;

/** Opens the queues; `work` says whether this process also does the work (a web process may only hand it in). */
export async function startJobs(url: string, system: System, jobs: Job<never>[], work = true) {
	const boss = new PgBoss({
		connectionString: answeredInTime(url),
		max: 4,
		application_name: 'mypage jobs',
		schedule: work,
		supervise: work,
		useListenNotify: work,
		superviseIntervalSeconds: WATCH,
		monitorIntervalSeconds: WATCH,
		maintenanceIntervalSeconds: SWEEP
	});
	boss.on('error', (error) => log.warn({ err: error }, 'the job queue has trouble'));
	await boss.start();
	await openQueues(boss, jobs);
	if (work) for (const job of jobs) await workOn(boss, system, job);
	state.boss = boss;
}

/** A statement of the queue itself that nobody answers for ten minutes gives its connection up. */
function answeredInTime(url: string) {
	const limited = new URL(url);
	limited.searchParams.set('query_timeout', '600000');
	return limited.href;
}

/**
 * Each kind has its own queue and its own worker, so none waits for another. A worker takes several at a time and
 * comes back at once while there are more; news of a job wakes it, and looking every few seconds finds what is due
 * again after a failure.
 */
async function workOn(boss: PgBoss, system: System, job: Job<never>) {
	const lanes = job.concurrency ?? 1;
	if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Asia/Tokyo', missed: 'once' });
	await boss.work(
		job.name,
		{
			...{ perJobResults: true as const, includeMetadata: true as const },
			...{ batchSize: 4 * lanes, burstWhenBatchFull: true, heartbeatRefreshSeconds: BEAT },
			...{ pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 }
		},
		(found: JobWithMetadata<object>[]) => inLanes(found, lanes, (one) => attempt(system, job, one))
	);
}

/** Hands in work that exists only if the transaction commits. */
export async function enqueue<T extends object>(
	tx: Tx,
	job: Pick<Job<T>, 'name'>,
	data: T,
	options: { startAfter?: Date } = {}
) {
	await opened().send(job.name, data, { ...options, db: fromDrizzle(tx, sql) });
}

/** The queues of this process; throws before they are open. */
export function opened(): PgBoss {
	if (!state.boss) throw new Error('The job queue is not open.');
	return state.boss;
}

/** Forgets all work that was handed in, done or not. */
export const forgetJobs = async (): Promise<void> => void (await state.boss?.deleteAllJobs());

/** Finishes the jobs under way and closes the queues. */
export async function stopJobs() {
	await state.boss?.stop({ graceful: true, timeout: 10_000 });
	state.boss = undefined;
}
