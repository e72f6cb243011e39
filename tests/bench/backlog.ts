import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { discardBytes } from '#lib/documents/server/erase-documents.ts';
import { drawPapers } from '#lib/letters/server/jobs.ts';
import { papers } from '#lib/letters/server/schema.ts';
import type { System } from '#lib/server/context.ts';
import { connect } from '#lib/server/db.ts';
import { enqueue, startJobs, stopJobs } from '#lib/server/jobs.ts';
import { sendMail } from '#lib/server/mail.ts';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { jobs } from '../../src/wiring.ts';
import { aFolder } from '../support/folder.ts';
import { aMailServer } from '../support/mail-server.ts';
import { people } from '../support/people.ts';
import { aPosting, aRecommendation } from '../support/postings.ts';
import type { Row } from './row.ts';

const APPLICATIONS = 300;
const MAILS = 3000;
const FILES = 5000;
const MANY = 10_000;
const SECOND = 1000;

/** One process works off what was handed in together, on its own PostgreSQL with every durability setting as it comes. */
export async function run(): Promise<Row[]> {
	const folder = aFolder('bench-backlog');
	const database = await startEmbedded(folder);
	await migrateDatabase(database.url);
	const { db, close } = connect(database.url, 4);
	const system: System = { db, now: () => new Date() };
	await startJobs(database.url, system, jobs, false);
	const server = await aMailServer();
	const [application = ''] = await apply(system);
	const worker = await startWorker(database.url, folder, server.url);
	const count = () => db.$count(papers);
	try {
		const drawing = await costOf(worker, 3 * APPLICATIONS);
		const drawn = await timed(0, count, 3 * APPLICATIONS);
		const perPaper = await drawing();
		await until(async () => (await waiting(system)) === 0);
		const before = server.received.length;
		const mailing = await costOf(worker, MAILS);
		await handInMails(system, MAILS);
		const sent = await timed(before, async () => server.received.length, before + MAILS);
		const perMail = await mailing();
		const erasing = await costOf(worker, FILES);
		await handInFiles(system, folder, FILES);
		const erased = await timed(0, async () => FILES - filesLeft(folder), FILES);
		const perFile = await erasing();
		return [
			rate('letters, slips and sheets drawn from a backlog', 80, drawn, perPaper),
			rate('mails sent from a backlog to a willing server', 200, sent, perMail),
			rate('files erased from a backlog', 500, erased, perFile),
			await behindOthers(system, folder, application)
		];
	} finally {
		worker.kill();
		await new Promise((resolve) => worker.once('exit', resolve));
		await stopJobs();
		await close();
		await server.close();
		await database.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Referrals whose papers wait to be drawn; returns their ids. */
async function apply({ db, now }: System): Promise<string[]> {
	const { office, officer, employer, seeker } = people(db);
	const [sender, { establishmentId }] = [await officer(), await employer()];
	const ids: string[] = [];
	for (let made = 0; made < APPLICATIONS; made++) {
		const actor = await seeker('髙橋 美咲', { validUntil: '2099-12-31' });
		const posting = await aPosting(
			{ db, office, now },
			{ establishmentId, openUntil: '2099-12-31' }
		);
		await aRecommendation({ db, now }, { seeker: actor, posting, officer: sender });
		const { applicationId } = await submitApplication(
			{ db, now, actor },
			{
				...{ number: posting.number, kind: 'referral', clientId: crypto.randomUUID() },
				...{ motivation: '志望動機', remarks: '', consent: '2026-11' }
			}
		);
		ids.push(applicationId);
	}
	return ids;
}

async function startWorker(url: string, folder: string, smtp: string) {
	const child = fork('tests/support/backlog-child.ts', {
		env: {
			...process.env,
			...{ DATABASE_URL: url, DATA_DIR: folder, SMTP_URL: smtp, DEMO: 'false', LOG_LEVEL: 'warn' }
		}
	});
	await new Promise((resolve) => child.once('message', resolve));
	return child;
}

const waiting = async ({ db }: System): Promise<number> => {
	const [row] = await db.execute<{ count: number }>(
		`select count(*)::int as count from pgboss.job where state < 'completed'`
	);
	return row?.count ?? 0;
};

const handInMails = ({ db }: System, many: number) =>
	db.transaction(async (tx) => {
		for (let serial = 0; serial < many; serial++)
			await sendMail(tx, { to: `person-${serial}@bench.example`, subject: '件名', text: '本文' });
	});

async function handInFiles({ db }: System, folder: string, many: number) {
	mkdirSync(join(folder, 'files', 'bench'), { recursive: true });
	for (let serial = 0; serial < many; serial++)
		writeFileSync(join(folder, 'files', 'bench', String(serial)), 'bytes');
	await db.transaction(async (tx) => {
		for (let serial = 0; serial < many; serial++)
			await enqueue(tx, discardBytes, { keys: [`bench/${serial}`] });
	});
}

const filesLeft = (folder: string) => readdirSync(join(folder, 'files', 'bench')).length;

/** How long a letter takes that is asked for behind ten thousand jobs of other kinds. */
async function behindOthers(system: System, folder: string, applicationId: string): Promise<Row> {
	const own = eq(papers.applicationId, applicationId);
	await system.db.delete(papers).where(own);
	await handInFiles(system, folder, MANY / 2);
	await handInMails(system, MANY / 2);
	const begun = performance.now();
	await system.db.transaction((tx) => enqueue(tx, drawPapers, { applicationId }));
	await until(async () => (await system.db.$count(papers, own)) === 3);
	const seconds = (performance.now() - begun) / SECOND;
	return {
		what: `papers of one application behind ${MANY} jobs of other kinds`,
		target: '≤ 5 s',
		measured: `${seconds.toFixed(1)} s`,
		ok: seconds <= 5
	};
}

/** From now on: what a thousand cost the worker in seconds of processor, the database's own not counted. */
async function costOf(worker: ChildProcess, many: number): Promise<() => Promise<number>> {
	const before = await spent(worker);
	return async () => ((await spent(worker)) - before) / (many / 1000);
}

async function spent(worker: ChildProcess): Promise<number> {
	worker.send('cost');
	const [{ user, system }] = (await once(worker, 'message')) as [NodeJS.CpuUsage];
	return (user + system) / 1e6;
}

async function until(done: () => Promise<boolean>) {
	while (!(await done())) await wait(20);
}

/** Things a second, from the first that is seen to the last. */
async function timed(from: number, count: () => Promise<number>, to: number): Promise<number> {
	await until(async () => (await count()) > from);
	const [first, begun] = [await count(), performance.now()];
	await until(async () => (await count()) >= to);
	return ((to - first) / (performance.now() - begun)) * SECOND;
}

const rate = (what: string, least: number, measured: number, cost: number): Row => ({
	what,
	target: `≥ ${least} a second`,
	measured: `${Math.round(measured)} a second, ${cost.toFixed(1)} CPU seconds a thousand`,
	ok: measured >= least
});
