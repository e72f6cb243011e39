import { execFile } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { keysOf } from '#lib/documents/server/keep-files.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { paperBytes } from '#lib/letters/server/papers.ts';
import { CopiedFiles } from '#lib/backup/server/copied-files.ts';
import { insistOnEmpty } from '#lib/backup/server/empty-target.ts';
import { readManifest } from '#lib/backup/server/manifest.ts';
import { migrateTo } from '#lib/backup/server/migrate-to.ts';
import { verifyBackup } from '#lib/backup/server/verify-backup.ts';
import { connect, driverOf } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { enqueue, startJobs, stopJobs } from '#lib/server/jobs.ts';
import { recogniseCluster } from '#lib/server/news-line.ts';
import { startEmbedded, type Embedded } from '#lib/server/postgres/embedded.ts';
import { seal } from '#lib/server/sealing.ts';
import { openStorage, storage } from '#lib/server/storage.ts';
import { readConfig } from '#lib/server/config.ts';
import { jobs, react } from '../../../src/wiring.ts';
import { CARELESS } from '../../support/careless.ts';
import { aDatabase } from '../../support/database.ts';
import { aFolder } from '../../support/folder.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const folder = vi.hoisted(
	() => (process.env.DATA_DIR = `${process.env.TMPDIR ?? '/tmp'}/mypage-backup-${process.pid}`)
);
const folders = [folder];
const own = (name: string) => folders[folders.push(aFolder(name)) - 1] ?? '';
const [copies, elsewhere] = [own('copies'), own('restored')];
const world = await aWorld();
let backup = '';
let restored: { cluster: Embedded; sql: Sql };

/** The command, as a person types it. */
const command = (name: string, argument: string[], env: Record<string, string>) =>
	promisify(execFile)(process.execPath, [`src/${name}.ts`, ...argument], {
		env: { ...process.env, LOG_LEVEL: 'silent', DATABASE_URL: '', ...env }
	});

/** Two rows in one transaction, again and again: a copy of one moment holds both or none. */
function keepWriting() {
	let writing = true;
	const done = (async () => {
		for (let n = 0; writing; n++)
			await world.db.transaction(async (tx) => {
				for (const side of ['account:left', 'account:right'] as const)
					await publish(tx, { type: 'notice.read', to: [side], data: { upTo: n } });
			});
	})();
	return async () => {
		writing = false;
		await done;
	};
}

beforeAll(async () => {
	const [misaki, makoto, sasaki] = [
		await world.seeker('髙橋 美咲'),
		await world.employer(),
		await world.officer()
	];
	const posting = await aPosting(world, { establishmentId: makoto.establishmentId });
	await aRecommendation(world, { seeker: misaki, posting, officer: sasaki });
	const { applicationId } = await submitApplication(world.as(misaki), {
		...{ number: posting.number, kind: 'referral', clientId: crypto.randomUUID() },
		...{ motivation: '改行\nと\\と\tと😀', remarks: '', consent: '2026-11' }
	});
	await paperBytes(world.system, applicationId, 'letter');
	const keys = { storageKey: 'documents/one', previewKey: 'documents/one-preview' };
	await world.db.insert(documents).values({
		...{ seekerId: misaki.id, postingId: posting.id, applicationId, kind: 'resume' },
		...{ fileName: '履歴書.pdf', mediaType: 'application/pdf', size: 3, sha256: '', ...keys },
		...{ state: 'clean', uploadedAt: world.now() }
	});
	for (const key of keysOf(keys)) await storage().put(key, new TextEncoder().encode(key));
	await seal(world.db, new Uint8Array(8), 'anybody');
	await storage().put('documents/nobodys', new Uint8Array(3));
	await storage().put('aside/2026-11-30/documents/known', new Uint8Array(3));
	await world.db.transaction((tx) =>
		enqueue(
			tx,
			{ name: 'reactions.retry' },
			{ seq: '1', room: 'waits' },
			{ startAfter: new Date('2027-01-01') }
		)
	);
	const stop = keepWriting();
	await command('backup', [copies], { DATABASE_URL: world.url, DATA_DIR: folder }).finally(stop);
	backup = join(copies, readdirSync(copies)[0] ?? '');
	await command('restore', [backup], { DATA_DIR: elsewhere });
	const cluster = await startEmbedded(elsewhere, CARELESS);
	restored = { cluster, sql: postgres(cluster.url, { max: 2, onnotice: () => {} }) };
});

afterAll(async () => {
	await restored.sql.end();
	await restored.cluster.stop();
	for (const one of folders) rmSync(one, { recursive: true, force: true });
});

/** What stands in each table, but for what a restore itself writes or ends. */
async function contents(source: Sql) {
	const written = [
		...['events', 'news_lines', 'restores', 'backups', 'sessions'],
		...['account_keys', 'passkey_challenges', 'remembered_devices']
	];
	const tables = await source<{ name: string }[]>`
		select c.oid::regclass::text as name from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
			and c.relname <> all(${written}) order by 1`;
	const found: Record<string, unknown> = {};
	for (const { name } of tables)
		[found[name]] = await source.unsafe(
			`select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as all from ${name} t`
		);
	return found;
}

test('a restored database holds every row of every table, in a new cluster', async () => {
	const source = postgres(world.url, { max: 1 });
	const [before, after] = [await contents(source), await contents(restored.sql)];
	await source.end();

	expect(before.applications).toMatchObject({ rows: 1 });
	expect(after).toEqual(before);
});

test('what was written while the back-up was taken is in it as of one moment', async () => {
	const rows = await restored.sql<{ side: string; count: number }[]>`
		select audience[1] as side, count(*)::int as count from events
		where type = 'notice.read' group by 1 order by 1`;

	expect(rows.map(({ side }) => side)).toEqual(['account:left', 'account:right']);
	expect(rows[0]?.count).toBe(rows[1]?.count);
});

test('new rows go on from where numbers stood', async () => {
	const [next] = await restored.sql<{ next: number; most: number }[]>`
		select nextval('events_seq_seq')::int as next, (select max(seq)::int from events) as most`;

	expect(next?.next).toBeGreaterThan(next?.most ?? Infinity);
});

test('what the rooms had not reacted to, and the work that waited, is done after a restore', async () => {
	await stopJobs();
	const { db, close } = connect(restored.cluster.url, 2);
	const system = { db, now: world.now };
	await startJobs(restored.cluster.url, system, jobs, false);
	const told = () => db.execute<{ title: string }>(sql`select title from notices`);
	expect(await told()).toEqual([]);

	while (await react(system));

	expect((await told()).length).toBeGreaterThan(0);
	const waiting = await db.execute(
		sql`select from pgboss.job where name = 'reactions.retry' and state = 'created' and data->>'room' = 'waits'`
	);
	expect(waiting.length).toBe(1);
	await stopJobs();
	await close();
	await startJobs(world.url, world.system, jobs, false);
});

test('every file is back, with the key, and what nobody owns is neither lost nor owned', async () => {
	const there = openStorage(readConfig({ DATA_DIR: elsewhere }));
	const [here, back] = [
		(await Array.fromAsync(storage().list())).toSorted(),
		(await Array.fromAsync(there.list())).toSorted()
	];

	expect(back).toEqual(here);
	expect(back.length).toBeGreaterThan(0);
	const key = (data: string) => readFileSync(join(data, 'keys/sealing'));
	expect(key(elsewhere)).toEqual(key(folder));
	for (const key of back) expect(await there.bytes(key)).toEqual(await storage().bytes(key));
	const { stdout } = await command('compare', [], { DATA_DIR: elsewhere });
	expect(stdout).toContain('ファイルがないもの: 0個');
	expect(stdout).toContain('鍵は合っています');
	expect(stdout).toContain('記録にないもの: 1個\n  documents/nobodys');
});

test('a restored database says when, and nobody is signed in; the other one says when it was copied', async () => {
	const [row] = await restored.sql<{ restored: number; signed_in: number }[]>`
		select (select count(*)::int from restores where taken_at is not null) as restored,
			(select count(*)::int from sessions) as signed_in`;
	const taken = await world.db.execute(sql`select from backups`);

	expect(row).toEqual({ restored: 1, signed_in: 0 });
	expect(taken.length).toBe(1);
});

test('triggers watch over a restored database as before', async () => {
	const change = restored.sql`update letters set code = 'x'`;

	await expect(change).rejects.toThrow();
});

test('where anything is already, nothing is restored', async () => {
	const target = { DATABASE_URL: await aDatabase(), DATA_DIR: own('target') };

	await expect(command('restore', [backup], target)).rejects.toThrow('not empty');
});

test('the tables of an earlier version are made as they were then, to be brought up to date with their rows', async () => {
	const name = `t_${crypto.randomUUID().replaceAll('-', '')}`;
	const admin = postgres(inject('keeperUrl'), { max: 1, onnotice: () => {} });
	await admin.unsafe(`create database ${name} owner ${new URL(inject('databaseUrl')).username}`);
	const { migrations } = await readManifest(backup);
	const url = inject('databaseUrl').replace(/\/postgres$/, `/${name}`);

	await migrateTo(url, migrations.slice(0, 2));

	const old = postgres(url, { max: 1 });
	const [made] = await old`select count(*)::int as count from drizzle.__drizzle_migrations`;
	expect(made?.count).toBe(2);
	await old.end();
	await admin.unsafe(`drop database ${name}`);
	await admin.end();
	const later = [...migrations, { hash: '0'.repeat(64), at: 0 }];
	await expect(migrateTo(url, later)).rejects.toThrow('another version');
});

test('a restore that was cut short is begun anew where it stood, and nothing is served from it', async () => {
	const url = await aDatabase();
	const half = connect(url, 1);
	const empty = openStorage(readConfig({ DATA_DIR: own('half') }));
	await half.db.execute(sql`create table restore_under_way ()`);
	await expect(recogniseCluster(half.db)).rejects.toThrow('cut short');

	await insistOnEmpty(driverOf(half.db), empty);

	const tables = await half.db.execute<{ name: string }>(
		sql`select tablename as name from pg_tables where schemaname = 'public'`
	);
	expect(tables.map(({ name }) => name)).toEqual(['restore_under_way']);
	await half.close();
});

test('a file that was erased before the moment of the copy is not in it; one erased after is', async () => {
	const [from, to] = [openStorage(readConfig({ DATA_DIR: own('from') })), own('to')];
	for (const key of ['documents/before', 'documents/after', 'documents/nobodys'])
		await from.put(key, new Uint8Array(2));
	const files = new CopiedFiles(from, to);

	await files.copyAll();
	await from.remove('documents/before');
	await from.put('documents/late', new Uint8Array(2));
	await from.remove('documents/after');
	for (const key of ['documents/after', 'documents/late', 'documents/gone']) await files.keep(key);
	const sum = await files.finish();

	expect(sum).toEqual({ count: 3, bytes: 6, missing: 1 });
	expect(readdirSync(join(to, 'files/documents')).toSorted()).toEqual(['after', 'late', 'nobodys']);
});

test('a back-up that was damaged is refused by the name of what is wrong', async () => {
	const manifest = await readManifest(backup);
	await verifyBackup(backup, manifest);
	appendFileSync(join(backup, 'database/public.seekers.gz'), 'x');

	await expect(verifyBackup(backup, manifest)).rejects.toThrow('public.seekers.gz has changed');
	await expect(readManifest(copies)).rejects.toThrow('no finished back-up');
});
