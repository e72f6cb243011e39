import { sql } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { listFavourites } from './favourites.ts';
import { readShown } from '#lib/search/server/read-shown.ts';

/** お気に入り with what a person needs of each without a network, as far as they may know it (JOB-20). */
export async function readKept(ctx: Context<SeekerActor>) {
	const [favourites, shown] = await Promise.all([
		listFavourites(ctx),
		readShown(
			ctx,
			sql`postings.id in (select f.posting_id from favourites f where f.seeker_id = ${ctx.actor.id})`
		)
	]);
	const summaries = new Map(shown.map(({ postingId, summary }) => [postingId, summary]));
	return favourites.map((favourite) => ({
		...favourite,
		summary: summaries.get(favourite.postingId)
	}));
}
