import { sql } from 'drizzle-orm';
import { afterAll, afterEach, expect, test } from 'vitest';
import { connect } from '#lib/server/db.ts';
import { dropGivenUp, listGivenUp, readBacklog, tryAgain } from '#lib/server/given-up.ts';
import { GivenUp } from '#lib/server/job-attempt.ts';
import { enqueue, startJobs, stopJobs, type Job } from '#lib/server/jobs.ts';
import { takeUntold } from '#lib/server/tell-given-up.ts';
import { aDatabase } from '../../support/database.ts';

const url = await aDatabase();
const { db, close } = connect(url, 4);
const system = { db, now: () => new Date() };

afterEach(stopJobs);
afterAll(close);

/** A kind of work that keeps what it was given, until it is told to fail. */
function aKind(given: Partial<Job<{ serial: number }>> = {}) {
	const done: number[] = [];
	let failing: Error | undefined;
	const job: Job<{ serial: number }> = {
		name: `test.${crypto.randomUUID().slice(0, 8)}`,
		patience: { days: 2 },
		run: async (_, { serial }) => {
			if (failing) throw failing;
			done.push(serial);
		},
		...given
	};
	return { job, done, fail: (error?: Error) => void (failing = error) };
}

const begin = (...jobs: Job<{ serial: number }>[]) => startJobs(url, system, jobs as Job<never>[]);

const handIn = (job: Job<{ serial: number }>, count: number) =>
	db.transaction(async (tx) => {
		for (let serial = 0; serial < count; serial++) await enqueue(tx, job, { serial });
	});

const jobsOf = ({ name }: { name: string }) =>
	db.execute<{ state: string; retry_limit: number; data: unknown; output: unknown }>(
		sql`select state, retry_limit, data, output from pgboss.job where name = ${name}`
	);

test('what was handed in together is worked off without a pause in between', async () => {
	const one = aKind();
	const four = aKind({ concurrency: 4 });
	await begin(one.job, four.job);

	await handIn(one.job, 50);
	await handIn(four.job, 200);

	// By one at each look, or one at each news of a job, this would take many minutes.
	await expect
		.poll(() => [one.done.length, four.done.length], { timeout: 30_000 })
		.toEqual([50, 200]);
	expect(new Set(four.done).size).toBe(200);
});

test('a failure is one job’s own: the others of its batch are done', async () => {
	const done: number[] = [];
	const { job } = aKind({
		concurrency: 4,
		run: async (_, { serial }) => {
			if (serial % 2) throw new Error('odd');
			done.push(serial);
		}
	});
	await begin(job);

	await handIn(job, 8);

	await expect.poll(() => done.toSorted((a, b) => a - b)).toEqual([0, 2, 4, 6]);
	await expect
		.poll(async () => (await jobsOf(job)).map(({ state }) => state).toSorted())
		.toEqual([...Array(4).fill('completed'), ...Array(4).fill('retry')]);
});

test('what was given up is counted and listed without words of anybody, and a person can have it tried again', async () => {
	const { job, done, fail } = aKind();
	fail(new GivenUp('to misaki@person.example'));
	await begin(job);

	await handIn(job, 2);

	await expect.poll(async () => (await listGivenUp(db)).length).toBe(2);
	const [first, second] = await listGivenUp(db);
	expect(first).toMatchObject({ job: job.name, reason: { error: 'GivenUp' } });
	expect(JSON.stringify([first, await jobsOf(job)])).not.toContain('misaki');
	const backlog = (await readBacklog(db)).find((kind) => kind.job === job.name);
	expect(backlog).toMatchObject({ givenUp: 2 });

	fail(undefined);
	expect(await tryAgain({ id: first?.id ?? '' })).toBe(1);
	expect(await dropGivenUp(db, second?.id ?? '')).toBe(true);

	await expect.poll(() => done, { timeout: 30_000 }).toEqual([first?.about.serial]);
	expect(await listGivenUp(db)).toEqual([]);
});

test('what is kept of a failed job are names of kind and code, not the words it was given', async () => {
	const { job } = aKind({
		run: (_, { serial }) =>
			db.transaction(async (tx) => {
				await tx.execute(
					sql`select ${'うつ病'}::text, (${'うつ病'}::text || ${serial}::text)::int`
				);
			})
	});
	await begin(job);

	await handIn(job, 1);

	await expect.poll(async () => (await jobsOf(job))[0]?.state).toBe('retry');
	const [failed] = await jobsOf(job);
	expect(failed?.output).toEqual({ error: 'Error', code: '22P02' });
});

test('when the last try has failed the job waits for a person, and one that comes by itself again does not', async () => {
	const [once, daily] = [aKind(), aKind({ cron: '0 4 * * *', patience: { hours: 6 } })];
	for (const { fail } of [once, daily]) fail(new Error('away'));
	await begin(once.job, daily.job);
	await handIn(once.job, 1);
	await handIn(daily.job, 1);
	for (const { job } of [once, daily])
		await expect.poll(async () => (await jobsOf(job))[0]?.state).toBe('retry');

	// The clock moves on to the last try.
	await db.execute(
		sql`update pgboss.job set retry_count = retry_limit - 1, start_after = now() where state = 'retry'`
	);

	for (const { job } of [once, daily])
		await expect
			.poll(async () => (await jobsOf(job))[0]?.state, { timeout: 30_000 })
			.toBe('failed');
	expect((await listGivenUp(db)).map(({ job }) => job)).toEqual([once.job.name]);
	await tryAgain();
});

test('what a worker held that died is somebody else’s within a minute, after its last try a person’s, told once', async () => {
	const [{ job, done }, { job: last }] = [aKind(), aKind()];
	await startJobs(url, system, [job, last] as Job<never>[], false);
	await handIn(job, 1);
	await handIn(last, 1);
	// Fetched half a minute ago by somebody who has not been heard of since.
	await db.execute(sql`
		update pgboss.job set state = 'active', started_on = now() - interval '31 s', heartbeat_on = now() - interval '31 s',
			retry_count = case name when ${last.name} then retry_limit else 0 end
		where name in (${job.name}, ${last.name})`);
	await stopJobs();

	await begin(job, last);

	await expect.poll(() => done, { timeout: 45_000 }).toEqual([0]);
	await expect.poll(async () => (await listGivenUp(db)).length, { timeout: 45_000 }).toBe(1);
	expect(await takeUntold(db)).toMatchObject([{ job: last.name }]);
	expect(await takeUntold(db)).toEqual([]);
	await tryAgain();
});

test('a kind that is declared otherwise in a newer version has its queue changed', async () => {
	const { job } = aKind({ patience: { minutes: 1 } });
	await begin(job);
	await stopJobs();

	await begin({ ...job, patience: 'for ever' });
	await handIn(job, 1);

	expect((await jobsOf(job))[0]).toMatchObject({ retry_limit: 2_147_483_647 });
});
