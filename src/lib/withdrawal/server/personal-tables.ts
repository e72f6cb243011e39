import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';

/** The rows that say who somebody is stay for the office's record; they are emptied column by column. */
const kept = ['seekers', 'officers', 'employer_logins'];

/**
 * The tables say themselves what belongs to a person alone: whatever would be deleted with the account. All
 * else that points at it (applications, letters, the access log) is a record of others too. The export reads
 * them all; a test holds against them that no room forgets one when somebody leaves.
 */
export async function personalTables(db: Reader) {
	const rows = await db.execute<{ table: string; column: string }>(sql`
		select distinct t.relname as table, a.attname as column
		from pg_constraint c
		join pg_class t on t.oid = c.conrelid
		join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'f' and c.confdeltype = 'c' and cardinality(c.conkey) = 1
			and c.confrelid in ('accounts'::regclass, 'seekers'::regclass)
		order by 1, 2`);
	return rows.filter(({ table }) => !kept.includes(table));
}
