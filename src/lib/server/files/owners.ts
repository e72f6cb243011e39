import { sql } from 'drizzle-orm';
import type { Reader } from '../db.ts';

/** A room whose rows own files: the one place that says which. */
export interface FileOwner {
	/** The folder of the storage in which its files lie, and nothing else. */
	folder: string;
	/** A query of one column `key`: every file that a row of the room names. */
	named: string;
}

/** Those of the keys that a row owns now. */
export async function stillOwned(
	db: Reader,
	{ named }: Pick<FileOwner, 'named'>,
	keys: string[]
): Promise<Set<string>> {
	if (keys.length === 0) return new Set();
	const rows = await db.execute<{ key: string }>(sql`
		select key from (${sql.raw(named)}) as named
		where key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`);
	return new Set(rows.map(({ key }) => key));
}

/** All rooms as one, for whoever looks through the whole storage. */
export const allOf = (owners: FileOwner[]) => ({
	named: owners.map(({ named }) => named).join(' union all ')
});
