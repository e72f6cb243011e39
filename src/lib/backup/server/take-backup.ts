import { createWriteStream, readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import type { FileOwner } from '#lib/server/files/owners.ts';
import type { Storage } from '#lib/server/storage.ts';
import { CopiedFiles } from './copied-files.ts';
import { FILE_LIST, tableFile, writeManifest, type Manifest } from './manifest.ts';
import { measure, measuring } from './measured.ts';
import { quoted, quotedList, tablesOf, type Table } from './tables.ts';

export interface Source {
	url: string;
	storage: Storage;
	owners: FileOwner[];
}

/**
 * Copies database, files and key as they were in one moment into a new folder under `into`, also while the
 * service runs. Resolves when all of it is on the disk; what was cut short ends with `.half` and is none.
 */
export async function takeBackup(
	source: Source,
	into: string
): Promise<{ folder: string; manifest: Manifest }> {
	const client = postgres(source.url, { max: 2, onnotice: () => {} });
	try {
		const folder = join(into, `mypage-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`);
		const half = `${folder}.half`;
		await mkdir(join(half, 'database'), { recursive: true, mode: 0o700 });
		const manifest = await copyTo(half, client, source);
		await writeManifest(half, manifest);
		await rename(half, folder);
		await note(client, basename(folder), manifest);
		return { folder, manifest };
	} finally {
		await client.end();
	}
}

async function copyTo(folder: string, client: Sql, source: Source): Promise<Manifest> {
	const files = new CopiedFiles(source.storage, folder);
	await files.copyAll();
	const copied = await client.begin('isolation level repeatable read read only', async (tx) => {
		await readQuietly(tx);
		const [moment] = await tx<{ now: string }[]>`
			select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`;
		for (const { named } of source.owners)
			for await (const rows of tx.unsafe<{ key: string }[]>(named).cursor(500))
				for (const { key } of rows) await files.keep(key);
		const tables: Manifest['tables'] = [];
		for (const table of await tablesOf(tx)) tables.push(await copyTable(folder, tx, table));
		return { takenAt: moment?.now ?? '', tables, ...(await describe(tx)) };
	});
	const sum = await files.finish();
	const { sha256 } = await measure(join(folder, FILE_LIST));
	return {
		format: 1,
		product: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
		...copied,
		finishedAt: new Date().toISOString(),
		files: { ...sum, sha256 }
	};
}

/** A copy may take an hour and waits for the disk; its text must read the same everywhere. */
const readQuietly = (tx: TransactionSql) =>
	tx.unsafe(`
		set local idle_in_transaction_session_timeout = 0;
		set local statement_timeout = 0;
		set local timezone = 'UTC';
		set local datestyle = 'ISO, YMD';
		set local intervalstyle = 'postgres';
		set local extra_float_digits = 1;
		set local bytea_output = 'hex'`);

async function copyTable(folder: string, tx: TransactionSql, { name, columns }: Table) {
	const [rows, packed] = [measuring(), measuring()];
	// Through a query, since a table in partitions cannot be copied by its name.
	const from = await tx
		.unsafe(`copy (select ${quotedList(columns)} from ${quoted(name)}) to stdout`)
		.readable();
	const file = createWriteStream(join(folder, tableFile(name)), { mode: 0o600, flush: true });
	await pipeline(from, rows.stream, createGzip(), packed.stream, file);
	return { name, columns, rows: rows.done().lines, sha256: packed.done().sha256 };
}

async function describe(tx: TransactionSql) {
	const migrations = await tx<{ hash: string; at: string }[]>`
		select hash, created_at::text as at from drizzle.__drizzle_migrations order by created_at`;
	const [queue] = await tx<{ version: number }[]>`select version from pgboss.version`;
	const queues = await tx<{ name: string }[]>`select name from pgboss.queue order by name`;
	const names = await tx<{ name: string }[]>`
		select n.nspname || '.' || s.relname as name from pg_class s join pg_namespace n on n.oid = s.relnamespace
		where s.relkind = 'S' and n.nspname = 'public' order by 1`;
	const sequences: Manifest['sequences'] = [];
	// They stand beside every snapshot: read last, none is lower than what the rows have used.
	for (const { name } of names) {
		const [at] = await tx.unsafe<{ last: string; called: boolean }[]>(
			`select last_value::text as last, is_called as called from ${quoted(name)}`
		);
		if (at) sequences.push({ name, last: at.last, isCalled: at.called });
	}
	return {
		migrations: migrations.map(({ hash, at }) => ({ hash, at: Number(at) })),
		queueVersion: queue?.version ?? 0,
		queues: queues.map(({ name }) => name),
		sequences
	};
}

const note = (client: Sql, name: string, { takenAt, finishedAt, files }: Manifest) => client`
	insert into backups (taken_at, finished_at, name, files, bytes)
	values (${takenAt}, ${finishedAt}, ${name}, ${files.count}, ${files.bytes})`;
