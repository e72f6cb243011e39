import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import type { Manifest } from './manifest.ts';

/** Makes the tables as they were at the version that took the back-up, which may be older than this one. */
export async function migrateTo(url: string, done: Manifest['migrations']): Promise<void> {
	const folder = resolve('drizzle');
	const own = readMigrationFiles({ migrationsFolder: folder });
	if (done.some(({ hash }, place) => own[place]?.hash !== hash))
		throw new Error(
			'The back-up was taken by another version of the product than this one or an earlier one. Restore with the version that took it.'
		);
	const until = mkdtempSync(join(tmpdir(), 'mypage-migrations-'));
	try {
		cpSync(folder, until, { recursive: true });
		const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'));
		mkdirSync(join(until, 'meta'), { recursive: true });
		writeFileSync(
			join(until, 'meta/_journal.json'),
			JSON.stringify({ ...journal, entries: journal.entries.slice(0, done.length) })
		);
		await migrateDatabase(url, until);
	} finally {
		rmSync(until, { recursive: true });
	}
}
