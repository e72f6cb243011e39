import { and, desc, eq, inArray, notInArray } from 'drizzle-orm';
import { postings } from '#lib/postings/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { only } from '#lib/server/only.ts';
import { MAX_VIEWED } from '../viewed.ts';
import type { Viewed } from '../viewed.ts';
import { readShown } from './read-shown.ts';
import { viewedPostings } from './schema.ts';

/** 閲覧済み: this person has the posting in front of them. What they opened longest ago is forgotten by itself. */
export async function markViewed(
	{ db, actor, now }: Context<SeekerActor>,
	postingId: string
): Promise<void> {
	const viewedAt = now();
	const [fresh] = await db
		.insert(viewedPostings)
		.values({ seekerId: actor.id, postingId, viewedAt })
		.onConflictDoNothing()
		.returning({ postingId: viewedPostings.postingId });
	if (fresh) return forgetOldest(db, actor.id);
	await db.update(viewedPostings).set({ viewedAt }).where(one(actor.id, postingId));
}

const own = (seekerId: string) => eq(viewedPostings.seekerId, seekerId);
const one = (seekerId: string, postingId: string) =>
	and(own(seekerId), eq(viewedPostings.postingId, postingId));

async function forgetOldest(db: Context['db'], seekerId: string) {
	const newest = db
		.select({ postingId: viewedPostings.postingId })
		.from(viewedPostings)
		.where(own(seekerId))
		.orderBy(desc(viewedPostings.viewedAt))
		.limit(MAX_VIEWED);
	if ((await db.$count(viewedPostings, own(seekerId))) > MAX_VIEWED)
		await db
			.delete(viewedPostings)
			.where(and(own(seekerId), notInArray(viewedPostings.postingId, newest)));
}

/** Which of these postings this person has opened before. */
export async function viewedAmong(
	db: Reader,
	seekerId: string,
	postingIds: string[]
): Promise<Set<string>> {
	if (postingIds.length === 0) return new Set();
	const rows = await db
		.select({ postingId: viewedPostings.postingId })
		.from(viewedPostings)
		.where(and(own(seekerId), inArray(viewedPostings.postingId, postingIds)));
	return new Set(rows.map(({ postingId }) => postingId));
}

const SHOWN = 100;

/** 閲覧済みの求人, the latest first. */
export async function listViewed(ctx: Context<SeekerActor>): Promise<Viewed[]> {
	const rows = await ctx.db
		.select({ postingId: viewedPostings.postingId, viewedAt: viewedPostings.viewedAt })
		.from(viewedPostings)
		.where(own(ctx.actor.id))
		.orderBy(desc(viewedPostings.viewedAt))
		.limit(SHOWN);
	const ids = rows.map(({ postingId }) => postingId);
	const shown = ids.length > 0 ? await readShown(ctx, inArray(postings.id, ids)) : [];
	const byId = new Map(shown.map((posting) => [posting.postingId, posting]));
	return rows.flatMap(({ postingId, viewedAt }) => {
		const posting = byId.get(postingId);
		if (!posting) return [];
		const shown = only(posting.summary, 'number', 'title', 'employer', 'place', 'wage');
		return [{ ...shown, open: posting.open, postingId, viewedAt }];
	});
}

/** Erases the mark of one posting, or all of them. */
export async function forgetViewed(
	{ db, actor }: Context<SeekerActor>,
	{ postingId }: { postingId?: string | undefined }
): Promise<void> {
	await db.delete(viewedPostings).where(postingId ? one(actor.id, postingId) : own(actor.id));
}
