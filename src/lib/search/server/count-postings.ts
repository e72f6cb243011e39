import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import { every, isMuted, type Plan, withWords } from './plan.ts';

/**
 * Exactly how many postings meet a plan. What few postings have is found by their index; what nearly all have is
 * never looked at: those without are all less those with.
 */
export async function countPostings(db: Reader, plan: Plan): Promise<number> {
	if (plan.muted.length > 0) {
		const all = await countPostings(db, { ...plan, muted: [] });
		// The tallies know no establishments; those of the muted ones are few.
		const own = isMuted(plan);
		const facts = [...plan.facts, own];
		const theirs = { ...plan, ...{ muted: [], tallied: false }, facts, partitions: [own] };
		return all - (await countPostings(db, theirs));
	}
	const { words, not, facts } = plan;
	if (words === undefined && not !== undefined) {
		const all = await countPostings(db, { ...plan, not: undefined });
		return all - (await count(db, withWords({ ...plan, words: not, not: undefined })));
	}
	if (words !== undefined) return count(db, withWords({ ...plan, words }));
	return plan.tallied ? addUp(db, facts) : count(db, where(facts));
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

async function count(db: Reader, postings: SQL): Promise<number> {
	const [row] = await db.execute<{ total: number }>(sql`select count(*)::int as total ${postings}`);
	return row?.total ?? 0;
}
