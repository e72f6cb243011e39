import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import { both, every, found, isMuted, type Plan } from './plan.ts';

/**
 * Exactly how many postings meet a plan. What few postings have is found by their index; what nearly all have is
 * never looked at: those without are all less those with.
 */
export async function countPostings(db: Reader, plan: Plan): Promise<number> {
	if (plan.muted.length > 0) {
		const all = await countPostings(db, { ...plan, muted: [] });
		// The tallies know no establishments; those of the muted ones are few.
		const theirs = { ...plan, muted: [], tallied: false, facts: [...plan.facts, isMuted(plan)] };
		return all - (await countPostings(db, theirs));
	}
	const { words, not, facts } = plan;
	if (words === undefined && not !== undefined) {
		const all = await countPostings(db, { ...plan, not: undefined });
		return all - (await count(db, [found(not), ...facts]));
	}
	if (plan.tallied) return addUp(db, facts);
	return count(db, words === undefined ? facts : [found(both(words, not)), ...facts]);
}

/** How many postings are open at all. */
export const countAll = (db: Reader, { asker }: Plan) =>
	addUp(db, [sql`i.open_until >= ${asker.today}`]);

/** Tallies have the same columns as the rows they count, but for what is particular to one posting. */
async function addUp(db: Reader, conditions: SQL[]): Promise<number> {
	const [row] = await db.execute<{ total: number }>(
		sql`select coalesce(sum(i.count), 0)::int as total from posting_tallies i where ${every(conditions)}`
	);
	return row?.total ?? 0;
}

async function count(db: Reader, conditions: SQL[]): Promise<number> {
	const [row] = await db.execute<{ total: number }>(
		sql`select count(*)::int as total from posting_index i where ${every(conditions)}`
	);
	return row?.total ?? 0;
}
