import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import type { Sort } from '../conditions/choices.ts';
import type { Presentation } from '../conditions.ts';
import { both, checked, every, found, isMuted, type Plan } from './plan.ts';

/** SRC-9. Each order is that of an index, which can be walked from its begin; only `fit` must be worked out. */
const orders: Record<Exclude<Sort, 'fit'>, SQL> = {
	newest: sql`i.newest desc`,
	wageLower: sql`i.wage_lower desc, i.newest desc`,
	wageUpper: sql`i.wage_upper desc, i.newest desc`,
	deadline: sql`i.open_until, i.newest desc`
};

/**
 * Measured, in microseconds: what one row costs when it is walked past, when its words are asked as well, which lie
 * beside one another only where the newest come first, and when it is found and sorted.
 */
const WALKED = 0.3;
const ASKED = { near: 20, far: 150 };
const SORTED = 1.2;

interface Wanted extends Pick<Presentation, 'sort' | 'page' | 'size'> {
	/** How many meet the plan, and how many there are at all. */
	total: number;
	all: number;
	/** What `fit` sorts by first. */
	score: SQL;
}

/** The ids of one page of the postings that meet a plan. */
export async function firstPostings(
	db: Reader,
	plan: Plan,
	{ sort, page, size, total, all, score }: Wanted
): Promise<string[]> {
	const skipped = (page - 1) * size;
	if (skipped >= total) return [];
	const hasWords = (plan.words ?? plan.not) !== undefined;
	const passed = ((skipped + size) * all) / total;
	const asking = ASKED[sort === 'newest' ? 'near' : 'far'];
	const walk = sort !== 'fit' && passed * (hasWords ? asking : WALKED) < total * SORTED;
	const order = sort === 'fit' ? sql`${score} desc, i.newest desc` : orders[sort];
	const muted = plan.muted.length > 0 ? [sql`not ${isMuted(plan)}`] : [];
	const which = every([...words(plan, walk), ...plan.facts, ...muted]);
	const rows = await db.execute<{ id: string }>(
		walk
			? sql`select i.posting_id as id from posting_index i where ${which}
				order by ${order} limit ${size} offset ${skipped}`
			: // Nothing may tempt the planner to walk where it is far.
				sql`with hits as materialized (
					select i.posting_id, i.newest, i.wage_lower, i.wage_upper, i.open_until, ${score} as score
					from posting_index i where ${which})
				select i.posting_id as id from hits i
				order by ${sort === 'fit' ? sql`i.score desc, i.newest desc` : order} limit ${size} offset ${skipped}`
	);
	return rows.map(({ id }) => id);
}

function words({ words, not }: Plan, walk: boolean): SQL[] {
	const all = both(words, not);
	if (all === '') return [];
	if (walk) return [checked(all)];
	// Without a word that must be there the index of words would be read as a whole.
	return words === undefined ? [checked(all)] : [found(all)];
}
