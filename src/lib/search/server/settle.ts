import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import type { Plan } from './plan.ts';

/**
 * The planner cannot know how many postings hold a word, nor that asking a row for its words fetches them from
 * elsewhere: where words are asked for it must not read all rows.
 */
export async function settle(tx: Tx, { words, not }: Pick<Plan, 'words' | 'not'>): Promise<void> {
	const asksWords = (words ?? not) !== undefined;
	await tx.execute(
		sql.raw(
			`set local jit = off; set local work_mem = '64MB'; ${asksWords ? 'set local enable_seqscan = off' : 'set local max_parallel_workers_per_gather = 1'}`
		)
	);
}
