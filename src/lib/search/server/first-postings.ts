import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import type { Sort } from '#lib/conditions/choices.ts';
import type { Presentation } from '#lib/conditions/conditions.ts';
import { allOf, checked, every, isMuted, type Plan, withWords } from './plan.ts';

/** SRC-9. Each order is that of an index, which can be walked from its begin; only `fit` must be worked out. */
export const orders: Record<Sort, SQL> = {
	fit: sql`i.score desc, i.newest desc`,
	newest: sql`i.newest desc`,
	wageLower: sql`i.wage_lower desc, i.newest desc`,
	wageUpper: sql`i.wage_upper desc, i.newest desc`,
	deadline: sql`i.open_until, i.newest desc`
};

/**
 * Measured, in microseconds: what one row costs when it is walked past, when its words are asked as well, which lie
 * beside one another only where the newest come first, and when it is found and sorted, by columns or by words.
 */
const WALKED = 0.3;
const ASKED = { near: 20, far: 150 };
const SORTED = 0.8;
const FOUND = 0.4;

interface Wanted extends Pick<Presentation, 'sort' | 'page' | 'size'> {
	/** How many meet the plan, and how many there are at all. */
	total: number;
	all: number;
}

/** The ids of one page of the postings that meet a plan. */
export async function firstPostings(
	db: Reader,
	plan: Plan,
	{ sort, page, size, total, all }: Wanted
): Promise<string[]> {
	const skipped = (page - 1) * size;
	if (skipped >= total) return [];
	const { words, not } = plan;
	const passed = ((skipped + size) * all) / total;
	const asking = ASKED[sort === 'newest' ? 'near' : 'far'];
	const walking = passed * ((words ?? not) === undefined ? WALKED : asking);
	const walk = sort !== 'fit' && walking < total * (words === undefined ? SORTED : FOUND);
	const order = orders[sort];
	const muted = plan.muted.length > 0 ? [sql`not ${isMuted(plan)}`] : [];
	// Asked of each row: without a word that must be there the index of words would be read as a whole.
	const asked = allOf(words, not && `!${not}`);
	const which = every([...plan.facts, ...muted, ...(asked === '' ? [] : [checked(asked)])]);
	const rows = await db.execute<{ id: string }>(
		walk
			? // All partitions together in their order, and asked only then: none is searched to its end for its first.
				sql`select i.posting_id as id
				from (select * from posting_index i where ${every(plan.partitions)} order by ${order} offset 0) i
				where ${which} limit ${size} offset ${skipped}`
			: // Nothing may tempt the planner to walk where it is far.
				sql`with hits as materialized (select i.posting_id, ${sorted(plan, sort)}
					${words === undefined ? sql`from posting_index i where ${which}` : withWords({ ...plan, words })})
				select i.posting_id as id from hits i
				order by ${order} limit ${size} offset ${skipped}`
	);
	return rows.map(({ id }) => id);
}

/** What an order needs to know of a row. */
export const sorted = ({ score }: Plan, sort: Sort): SQL =>
	({
		fit: sql`i.newest, ${score} as score`,
		newest: sql`i.newest`,
		wageLower: sql`i.newest, i.wage_lower`,
		wageUpper: sql`i.newest, i.wage_upper`,
		deadline: sql`i.newest, i.open_until`
	})[sort];
