import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import { countCommon } from './count-common.ts';
import { countRows } from './count-rows.ts';
import { allOf, every, isMuted, type Plan, withWords } from './plan.ts';

/** Exactly how many postings meet a plan. */
export const countPostings = async (db: Reader, plan: Plan): Promise<number> =>
	(await countTold(db, plan)) ?? (await countLooking(db, plan));

/**
 * The same from tallies, for what nearly everybody asks; undefined where they do not tell. What nearly all postings
 * have is never looked at: those without are all less those with.
 */
export async function countTold(db: Reader, plan: Plan): Promise<number | undefined> {
	const { words, not, facts, muted } = plan;
	if (muted.length > 0) {
		const all = await countTold(db, { ...plan, muted: [] });
		return all === undefined ? undefined : all - (await countPostings(db, ofMuted(plan)));
	}
	if (not !== undefined) {
		const all = await countTold(db, { ...plan, not: undefined });
		return all === undefined ? undefined : all - (await countWith(db, plan, not));
	}
	return plan.tallied && words === undefined ? addUp(db, facts) : countCommon(db, plan);
}

/** By their index, or by a look at each. */
async function countLooking(db: Reader, plan: Plan): Promise<number> {
	const { words, not, facts, muted } = plan;
	if (words !== undefined) return countRows(db, withWords({ ...plan, words }));
	if (not !== undefined) {
		const all = await countPostings(db, { ...plan, not: undefined });
		return all - (await countWith(db, plan, not));
	}
	return countRows(db, where([...facts, ...(muted.length > 0 ? [sql`not ${isMuted(plan)}`] : [])]));
}

/** Those that hold what they must not. */
const countWith = (db: Reader, plan: Plan, not: string) =>
	countRows(db, withWords({ ...plan, words: allOf(plan.words, not), not: undefined }));

/** The tallies know no establishments; the postings of the muted ones are few. */
function ofMuted(plan: Plan): Plan {
	const own = isMuted(plan);
	return {
		...{ ...plan, muted: [], tallied: false, common: undefined },
		facts: [...plan.facts, own],
		partitions: [...plan.partitions, own]
	};
}

/** How many postings are open at all where the plan looks. */
export const countAll = (db: Reader, { asker, partitions }: Plan) =>
	addUp(db, [sql`i.open_until >= ${asker.today}`, ...partitions]);

/** Tallies have the same columns as the rows they count, but for what is particular to one posting. */
async function addUp(db: Reader, conditions: SQL[]): Promise<number> {
	const [row] = await db.execute<{ total: number }>(
		sql`select coalesce(sum(i.count), 0)::int as total from posting_tallies i where ${every(conditions)}`
	);
	return row?.total ?? 0;
}

const where = (facts: SQL[]) => sql`from posting_index i where ${every(facts)}`;
