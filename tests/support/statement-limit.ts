import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';

/** How long a statement may take that is asked there now, as PostgreSQL writes it. */
export async function limitOf(db: Reader): Promise<string | undefined> {
	const [row] = await db.execute<{ limit: string }>(
		sql`select current_setting('statement_timeout') as limit`
	);
	return row?.limit;
}
