import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { TransactionSql } from 'postgres';
import { tableFile, type Manifest } from './manifest.ts';
import { RESTORE_MARK } from '#lib/server/restore-mark.ts';
import { JOBS, quoted, quotedList, tablesOf } from './tables.ts';

/** All rows or none: with them goes the mark that nothing may start here. */
export async function loadRows(
	tx: TransactionSql,
	folder: string,
	{ tables, sequences }: Manifest,
	ended: string[]
): Promise<void> {
	await tx.unsafe(`
		set local idle_in_transaction_session_timeout = 0;
		set local statement_timeout = 0;
		set local timezone = 'UTC';
		set local datestyle = 'ISO, YMD'`);
	await tx.unsafe(`drop table ${RESTORE_MARK}`);
	const rooms = (await tablesOf(tx)).map(({ name }) => name).filter((name) => name !== JOBS);
	// Migrations have put rows of their own into some.
	await tx.unsafe(`truncate ${rooms.map(quoted).join(', ')}`);
	for (const name of rooms) await tx.unsafe(`alter table ${quoted(name)} disable trigger user`);
	for (const { name, columns } of tables) {
		const into = await tx
			.unsafe(`copy ${quoted(name)} (${quotedList(columns)}) from stdin`)
			.writable();
		await pipeline(createReadStream(join(folder, tableFile(name))), createGunzip(), into);
	}
	for (const name of rooms) await tx.unsafe(`alter table ${quoted(name)} enable trigger user`);
	for (const { name, last, isCalled } of sequences)
		await tx`select setval(${quoted(name)}, ${last}, ${isCalled})`;
	for (const statement of ended) await tx.unsafe(statement);
	await hurryJobs(tx);
}

/** Whoever was at work on a job is gone; and none may be forgotten for having waited in a back-up. */
const hurryJobs = (tx: TransactionSql) =>
	tx.unsafe(`
		update ${quoted(JOBS)} set
			state = case state when 'active' then 'retry' else state end,
			start_after = case state when 'active' then now() else start_after end,
			keep_until = greatest(keep_until, now() + (keep_until - created_on))
		where state in ('created', 'retry', 'active')`);
