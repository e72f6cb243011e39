import { and, eq, sql } from 'drizzle-orm';
import { postings } from '#lib/postings/server/schema.ts';
import { mayFind } from '#lib/postings/visible.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { MAX_FAVOURITES } from '../rules.ts';
import { FavouritesFull, PostingNotFound } from './errors.ts';
import { listFavourites } from './favourites.ts';
import { favourites } from './schema.ts';
import { recommendedTo } from './viewer.ts';

/** お気に入り保存 (SRC-2). Saving what is saved changes nothing; the 301st is told what could make room. */
export async function saveFavourite(
	ctx: Context<SeekerActor>,
	{ number }: { number: string }
): Promise<void> {
	const { db, actor, now } = ctx;
	await db.transaction(async (tx) => {
		const postingId = await readFindable(tx, actor.id, number);
		// Two tabs take turns, or both could be the 300th.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${actor.id}, 300))`);
		const saved = await listFavourites({ ...ctx, db: tx });
		if (saved.some((favourite) => favourite.postingId === postingId)) return;
		if (saved.length >= MAX_FAVOURITES) throw new FavouritesFull(leastNeeded(saved));
		await tx.insert(favourites).values({ seekerId: actor.id, postingId, savedAt: now() });
	});
}

async function readFindable(tx: Tx, seekerId: string, number: string): Promise<string> {
	const [posting] = await tx
		.select({
			id: postings.id,
			visibility: postings.visibility,
			party: recommendedTo(seekerId)
		})
		.from(postings)
		.where(eq(postings.number, number));
	const found =
		posting &&
		mayFind(
			{ header: { visibility: String(posting.visibility) as '1' | '2' | '3' | '4' } },
			posting.party ? 'party' : 'seeker'
		);
	if (!found) throw new PostingNotFound();
	return posting.id;
}

/** The oldest of those that have ended, else the oldest of all. */
const leastNeeded = <F extends { open: boolean }>(newestFirst: F[]) =>
	(newestFirst.findLast(({ open }) => !open) ?? newestFirst.at(-1)) as F;

/** Takes a posting out of the favourites; one that is not there is no error. */
export async function removeFavourite(
	{ db, actor }: Context<SeekerActor>,
	{ number }: { number: string }
): Promise<void> {
	const [posting] = await db
		.select({ id: postings.id })
		.from(postings)
		.where(eq(postings.number, number));
	if (posting)
		await db
			.delete(favourites)
			.where(and(eq(favourites.seekerId, actor.id), eq(favourites.postingId, posting.id)));
}

/** Writes a note of one's own beside a favourite. */
export async function noteFavourite(
	{ db, actor }: Context<SeekerActor>,
	{ postingId, note }: { postingId: string; note: string }
): Promise<void> {
	const noted = await db
		.update(favourites)
		.set({ note })
		.where(and(eq(favourites.seekerId, actor.id), eq(favourites.postingId, postingId)))
		.returning({ postingId: favourites.postingId });
	if (noted.length === 0) throw new PostingNotFound();
}
