import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';

/**
 * The planner cannot know how many postings hold a word, nor that asking a row for its words fetches them from
 * elsewhere: where words are asked for it must not read all rows. A second process hastens only a look at all rows.
 */
export async function settle(
	tx: Tx,
	{ words, not }: { words: string | undefined; not: string | undefined }
): Promise<void> {
	const asksWords = (words ?? not) !== undefined;
	const workers = `set local max_parallel_workers_per_gather = ${asksWords ? 0 : 1}`;
	const looking = `set local enable_seqscan = ${asksWords ? 'off' : 'on'}`;
	await tx.execute(
		sql.raw(`set local jit = off; set local work_mem = '64MB'; ${workers}; ${looking}`)
	);
}
