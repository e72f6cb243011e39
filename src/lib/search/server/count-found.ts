import { sql } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { type Cursor, eventsAfter, isFarBehind } from '#lib/server/events.ts';
import type { Conditions } from '#lib/conditions/conditions.ts';
import { countPostings } from './count-postings.ts';
import { type Plan, planSearch } from './plan.ts';
import { readReader } from './reader.ts';
import { settle } from '#lib/posting-index/server/settle.ts';

/** Exactly how many postings this person would find, and nothing besides. */
export const countFound = (ctx: Context<SeekerActor>, conditions: Conditions): Promise<number> =>
	countPlanned(ctx, conditions, (plan) => plan);

/** Whoever was away so long is told nothing: their page is loaded anew as it is. */
const FARTHEST = 10_000;
const MOST = 5_000;

/**
 * How many of the postings that opened after a cursor this person finds with these conditions. Where none opened,
 * which is most of the time, nothing is searched.
 */
export async function countOpened(
	ctx: Context<SeekerActor>,
	conditions: Conditions,
	after: Cursor
): Promise<number> {
	if (await isFarBehind(ctx.db, after, FARTHEST)) return 0;
	const opened = await eventsAfter(ctx.db, after, MOST, { types: ['posting.opened'] });
	if (opened.length === 0) return 0;
	const ids = opened.map(({ data }) => (data as { postingId: string }).postingId);
	const among = sql`i.posting_id = any(${`{${ids.join(',')}}`}::uuid[])`;
	return countPlanned(ctx, conditions, (plan) => ({
		...plan,
		...{ tallied: false, common: undefined },
		facts: [...plan.facts, among],
		partitions: [...plan.partitions, among]
	}));
}

async function countPlanned(
	ctx: Context<SeekerActor>,
	conditions: Conditions,
	narrowed: (plan: Plan) => Plan
): Promise<number> {
	const reader = await readReader(ctx, conditions);
	if (!reader) return 0;
	const plan = narrowed(planSearch(conditions, reader.asker, reader.muted));
	return ctx.db.transaction(async (tx) => {
		await settle(tx, plan);
		return countPostings(tx, plan);
	});
}
