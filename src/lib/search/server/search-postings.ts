import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { type Conditions, plainly, type Presentation } from '#lib/conditions/conditions.ts';
import type { Hits } from '../listing.ts';
import { groupTwins } from '../twins.ts';
import { countAll, countPostings, countTold } from './count-postings.ts';
import { firstPostings } from './first-postings.ts';
import { findWords } from './find-words.ts';
import { fitScore } from './fit-score.ts';
import { type Plan, planSearch } from './plan.ts';
import { readFound } from './read-found.ts';
import { readReader } from './reader.ts';
import { settle } from '#lib/posting-index/server/settle.ts';

/**
 * The one query of the room: open postings that meet the conditions, as far as the reader may find them
 * (JOB-20), a page at a time, with their exact number.
 */
export async function searchPostings(
	ctx: Context<SeekerActor>,
	conditions: Conditions,
	presentation: Presentation = plainly
): Promise<Hits> {
	const { page, size } = presentation;
	const reader = await readReader(ctx, conditions);
	if (!reader) return { found: [], groups: [], total: 0, page, pages: 0 };
	const plan = planSearch(conditions, reader.asker, reader.muted, fitScore(reader.wishes));
	const { total, ids } = await ctx.db.transaction((tx) => find(tx, plan, presentation));
	const found = await readFound(ctx, ids, reader);
	return { found, groups: groupTwins(found), total, page, pages: Math.ceil(total / size) };
}

async function find(tx: Tx, plan: Plan, presentation: Presentation) {
	const { words } = plan;
	// Sent together, answered in this order.
	const [, told] = await Promise.all([
		settle(tx, plan),
		words === undefined ? countPostings(tx, plan) : countTold(tx, plan)
	]);
	const { total, ids } =
		words !== undefined && told === undefined
			? await findWords(tx, { ...plan, words }, presentation)
			: { total: told ?? 0, ids: undefined };
	if (ids) return { total, ids };
	const all = await countAll(tx, plan);
	return { total, ids: await firstPostings(tx, plan, { ...presentation, total, all }) };
}
