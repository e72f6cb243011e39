import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';

/** How many rows there are behind a `from`. */
export async function countRows(db: Reader, from: SQL): Promise<number> {
	const [row] = await db.execute<{ total: number }>(sql`select count(*)::int as total ${from}`);
	return row?.total ?? 0;
}
