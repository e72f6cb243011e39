import { and, eq, inArray, sql } from 'drizzle-orm';
import { publishedStates } from '#lib/postings/lifecycle.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { mayFind } from '#lib/postings/visible.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import type { FavouriteEvents } from '../events.ts';
import { MAX_FAVOURITES } from '../rules.ts';
import { PostingNotFound } from '#lib/search/server/errors.ts';
import { FavouritesFull } from './errors.ts';
import { listFavourites } from './favourites.ts';
import { favourites } from './schema.ts';
import { recommendedTo } from '#lib/search/server/viewer.ts';

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
		await tellOwnScreens(tx, 'favourite.saved', { seekerId: actor.id, postingId, number });
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
		.where(and(eq(postings.number, number), inArray(postings.state, publishedStates)));
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
	await db.transaction(async (tx) => {
		const [removed] = await tx
			.delete(favourites)
			.where(and(eq(favourites.seekerId, actor.id), eq(favourites.postingId, idOf(tx, number))))
			.returning({ postingId: favourites.postingId });
		if (!removed) return;
		const { postingId } = removed;
		await tellOwnScreens(tx, 'favourite.removed', { seekerId: actor.id, postingId, number });
	});
}

const idOf = (tx: Tx, number: string) =>
	tx.select({ id: postings.id }).from(postings).where(eq(postings.number, number));

/** Writes a note of one's own beside a favourite. */
export async function noteFavourite(
	{ db, actor }: Context<SeekerActor>,
	{ postingId, note }: { postingId: string; note: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const [noted] = await tx
			.update(favourites)
			.set({ note })
			.from(postings)
			.where(
				and(
					eq(favourites.seekerId, actor.id),
					eq(favourites.postingId, postingId),
					eq(postings.id, favourites.postingId)
				)
			)
			.returning({ number: postings.number });
		if (!noted) throw new PostingNotFound();
		const { number } = noted;
		await tellOwnScreens(tx, 'favourite.noted', { seekerId: actor.id, postingId, number });
	});
}

type Told = 'favourite.saved' | 'favourite.removed' | 'favourite.noted';

const tellOwnScreens = (tx: Tx, type: Told, data: FavouriteEvents[Told]) =>
	publish(tx, { type, to: [`account:${data.seekerId}`], data });
