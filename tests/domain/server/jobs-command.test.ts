import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connect } from '#lib/server/db.ts';
import { listGivenUp } from '#lib/server/given-up.ts';
import { GivenUp } from '#lib/server/job-attempt.ts';
import { enqueue, startJobs, stopJobs, type Job } from '#lib/server/jobs.ts';
import { aDatabase } from '../../support/database.ts';

const url = await aDatabase();
const { db, close } = connect(url, 2);
const job: Job<{ serial: number }> = {
	name: 'test.refused',
	patience: { days: 2 },
	run: async () => {
		throw new GivenUp('to misaki@person.example');
	}
};

/** Three were given up, and nobody works on them any more. */
beforeAll(async () => {
	await startJobs(url, { db, now: () => new Date() }, [job as Job<never>]);
	await db.transaction(async (tx) => {
		for (const serial of [1, 2, 3]) await enqueue(tx, job, { serial });
	});
	await vi.waitUntil(async () => (await listGivenUp(db)).length === 3, { timeout: 30_000 });
	await stopJobs();
});

afterAll(close);

/** What a person types behind `npm run`; rejects when it ends with anything but 0. */
const jobs = (...typed: string[]) =>
	promisify(execFile)(process.execPath, ['src/lib/server/look-after-jobs.ts', ...typed], {
		env: { ...process.env, LOG_LEVEL: 'silent', DATABASE_URL: url }
	});

const waiting = async () => (await listGivenUp(db)).map(({ about }) => about.serial).toSorted();

test('what was given up is listed, dropped and tried again at the prompt', async () => {
	const [first] = await listGivenUp(db);

	const { stdout: listed } = await jobs();
	const { stdout: dropped } = await jobs('drop', first?.id ?? '');
	const left = await waiting();
	const { stdout: again } = await jobs('again', 'test.refused');

	expect(listed).toMatch(/test\.refused.*3/);
	expect(listed).toContain(`${first?.id}  test.refused`);
	expect(listed).toContain('GivenUp  {"serial":');
	expect(listed).not.toContain('misaki');
	expect(dropped).toContain('1件を取り消しました。');
	expect(left).toHaveLength(2);
	expect(again).toContain('2件を、もう一度行います。');
	expect(await waiting()).toEqual([]);
});

test('what cannot be dropped ends with 1 and says what to do', async () => {
	await expect(jobs('drop', crypto.randomUUID())).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringContaining('一覧で確かめてください')
	});
});
