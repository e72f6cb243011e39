import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { System } from './context.ts';
import type { Tx } from './db.ts';
import { log } from './log.ts';
import { once } from './once.ts';

/** Work done after commit and apart from any request, tried again until it succeeds. */
export interface Job<T extends object = object> {
	name: string;
	/** When it also runs by itself, in Asia/Tokyo. */
	cron?: string;
	/** How many of its jobs one process works on at once. */
	concurrency?: number;
	run: (system: System, data: T) => Promise<void>;
}

const state = once('jobs', () => ({ boss: undefined as PgBoss | undefined }));

/** Opens the queues; `work` says whether this process also does the work (a web process may only hand it in). */
export async function startJobs(url: string, system: System, jobs: Job<never>[], work = true) {
	const boss = new PgBoss({
		connectionString: url,
		max: 3,
		application_name: 'mypage jobs',
		schedule: work,
		supervise: work,
		useListenNotify: work
	});
	boss.on('error', (error) => log.warn({ err: error }, 'the job queue has trouble'));
	await boss.start();
	for (const job of jobs) await openQueue(boss, system, job, work);
	state.boss = boss;
}

async function openQueue(boss: PgBoss, system: System, job: Job<never>, work: boolean) {
	await boss.createQueue(job.name, {
		notify: true,
		retryLimit: 12,
		retryDelay: 2,
		retryBackoff: true,
		retryDelayMax: 900
	});
	if (!work) return;
	if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Asia/Tokyo' });
	await boss.work<object>(
		job.name,
		{ localConcurrency: job.concurrency ?? 1, pollingIntervalSeconds: 5 },
		async ([found]) => found && job.run(system, found.data as never)
	);
}

/** Hands in work that exists only if the transaction commits. */
export async function enqueue<T extends object>(
	tx: Tx,
	job: Pick<Job<T>, 'name'>,
	data: T,
	options: { startAfter?: Date } = {}
) {
	if (!state.boss) throw new Error('The job queue is not open.');
	await state.boss.send(job.name, data, { ...options, db: fromDrizzle(tx, sql) });
}

/** Forgets all work that was handed in, done or not. */
export const forgetJobs = async (): Promise<void> => void (await state.boss?.deleteAllJobs());

/** Finishes the jobs under way and closes the queues. */
export async function stopJobs() {
	await state.boss?.stop({ graceful: true, timeout: 10_000 });
	state.boss = undefined;
}
