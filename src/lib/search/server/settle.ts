import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import type { Plan } from './plan.ts';

/**
 * The planner cannot know how many postings hold a word, nor that asking a row for its words fetches them from
 * elsewhere: where words are asked for it must not read all rows.
 */
export const settle = (tx: Tx, { words, not }: Pick<Plan, 'words' | 'not'>) =>
	tx.execute(
		sql.raw(
			`set local jit = off; set local work_mem = '64MB'${
				words === undefined && not === undefined ? '' : '; set local enable_seqscan = off'
			}`
		)
	);
