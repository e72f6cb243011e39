import { sql } from 'drizzle-orm';
import { addDays } from '#lib/calendar/tokyo.ts';
import type { Reader } from '#lib/server/db.ts';
import type { Presentation } from '#lib/conditions/conditions.ts';
import { orders, sorted } from './first-postings.ts';
import { newestFrom } from '#lib/posting-index/server/index-row.ts';
import { type Plan, withWords } from './plan.ts';

interface Row extends Record<string, unknown> {
	total: number;
	ids: string[] | null;
	/** Of how many the page was taken. */
	ordered: number;
}

/** Known by its place in 新着順, which stands at a row's begin: the id at its end is read of a page's rows alone. */
const postingOf = sql`(select p.posting_id from posting_index p where p.newest = i.newest)`;

/** So many days' postings are put in order: short words are in many, longer ones in few. */
const DAYS = { short: 4, long: 30 };
const LONG = 24;

/**
 * Exact number and page of the postings with certain words, in one look at them. In 新着順 only the latest days'
 * are put in order; `ids` is undefined where those are too few for the page.
 */
export async function findWords(
	db: Reader,
	plan: Plan & { words: string },
	{ sort, page, size }: Pick<Presentation, 'sort' | 'page' | 'size'>
): Promise<{ total: number; ids: string[] | undefined }> {
	const skipped = (page - 1) * size;
	const since = addDays(plan.asker.today, -DAYS[plan.words.length > LONG ? 'long' : 'short']);
	const [from, upTo] = [sql.raw(String(skipped + 1)), sql.raw(String(skipped + size))];
	const [row] = await db.execute<Row>(
		sort === 'newest'
			? // Written as a sum, the order is no reason to sort all of them before.
				sql`with hits as materialized (
						select count(*)::int as total,
							array_agg(i.newest order by -i.newest) filter (where i.newest >= ${newestFrom(since)}::bigint) as latest
						${withWords(plan)})
					select total, cardinality(latest) as ordered,
						to_json(array(select ${postingOf} from unnest(latest[${from}:${upTo}]) i(newest))) as ids from hits`
			: sql`with hits as materialized (select ${sorted(plan, sort)} ${withWords(plan)})
					select total, total as ordered, to_json(array(select ${postingOf} from (
						select i.newest from hits i order by ${orders[sort]} limit ${size} offset ${skipped}) i)) as ids
					from (select count(*)::int as total from hits) i`
	);
	const { total = 0, ordered, ids } = row ?? {};
	return {
		total,
		ids: (ordered ?? 0) >= Math.min(total, skipped + size) ? (ids ?? []) : undefined
	};
}
