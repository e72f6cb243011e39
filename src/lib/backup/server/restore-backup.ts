import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import postgres from 'postgres';
import type { System } from '#lib/server/context.ts';
import { connect } from '#lib/server/db.ts';
import { type Job, startJobs, stopJobs } from '#lib/server/jobs.ts';
import { beginLine } from '#lib/server/news-line.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { GIVEN_UP } from '#lib/server/queues.ts';
import type { Storage } from '#lib/server/storage.ts';
import { insistOnEmpty } from './empty-target.ts';
import { loadRows } from './load-rows.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { migrateTo } from './migrate-to.ts';
import { filesOf, verifyBackup } from './verify-backup.ts';

export interface Target {
	url: string;
	storage: Storage;
	/** The work of every room: its queues are opened before waiting jobs are put back. */
	jobs: Job<never>[];
	/** Statements for what must not come back to life, though it was there when the back-up was taken. */
	ended: string[];
}

const AT_ONCE = 8;

/**
 * Makes an empty database and an empty storage what they were when the back-up was taken, and notes when it was
 * restored. Throws before anything is touched where the back-up is damaged, is of a later version, or the
 * target is not empty. Cut short, it leaves what no service starts on, and may be run again.
 */
export async function restoreBackup(folder: string, target: Target): Promise<Manifest> {
	const manifest = await readManifest(folder);
	await verifyBackup(folder, manifest);
	const client = postgres(target.url, { max: 1, onnotice: () => {} });
	const { db, close } = connect(target.url, 2);
	try {
		await insistOnEmpty(client, target.storage);
		await migrateTo(target.url, manifest.migrations);
		await openQueues({ db, now: () => new Date() }, target, manifest);
		await putFiles(folder, target.storage);
		await client.begin((tx) => loadRows(tx, folder, manifest, target.ended));
		await db.transaction((tx) => beginLine(tx, manifest.takenAt));
		await migrateDatabase(target.url);
		await client`analyze`;
		return manifest;
	} finally {
		await close();
		await client.end();
	}
}

/** A queue that only the back-up knows is opened too: nothing that waits may be lost. */
async function openQueues(
	system: System,
	{ url, jobs }: Target,
	{ queues, queueVersion }: Manifest
) {
	const known = new Set(jobs.map(({ name }) => name));
	const others = queues
		.filter((name) => !name.startsWith('__pgboss') && name !== GIVEN_UP && !known.has(name))
		.map((name) => ({ name, patience: 'for ever' as const, run: async () => {} }));
	await startJobs(url, system, [...jobs, ...others], false);
	await stopJobs();
	const client = postgres(url, { max: 1 });
	const [here] = await client<{ version: number }[]>`select version from pgboss.version`;
	await client.end();
	if (here?.version !== queueVersion)
		throw new Error(
			`The back-up's job queue is of version ${queueVersion}, this product's of ${here?.version}. Restore with the version that took it, then upgrade.`
		);
}

const putFiles = (folder: string, storage: Storage) =>
	Readable.from(filesOf(folder)).forEach(
		async ({ key, file }: { key: string; file: string }) => storage.put(key, await readFile(file)),
		{ concurrency: AT_ONCE }
	);
