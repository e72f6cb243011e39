import type { Sql } from 'postgres';
import type { Storage } from '#lib/server/storage.ts';
import { RESTORE_MARK } from '#lib/server/restore-mark.ts';

/**
 * Refuses a database or a storage in which anything is, unless an earlier restore was cut short there: then
 * what it left is removed. Marks the database, so that no service starts on what is half restored.
 */
export async function insistOnEmpty(client: Sql, storage: Storage): Promise<void> {
	const [found] = await client<{ tables: number; mark: string | null }[]>`
		select to_regclass(${RESTORE_MARK})::text as mark, (
			select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p') and n.nspname in ('public', 'drizzle', 'pgboss')
		) as tables`;
	if (found?.mark) {
		await client.unsafe(`
			drop schema if exists drizzle, pgboss cascade;
			drop schema public cascade;
			create schema public`);
	} else {
		if (found?.tables)
			throw new Error(
				'The database is not empty. A back-up is restored into an empty one: create another and name it in DATABASE_URL, or another DATA_DIR.'
			);
		for await (const key of storage.list())
			throw new Error(
				`The storage is not empty: there is ${key} in it. Name an empty one in STORAGE_URL, or another DATA_DIR.`
			);
	}
	await client.unsafe(`create table ${RESTORE_MARK} ()`);
}
