import { and, eq, type SQL } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { postings } from '#lib/postings/server/schema.ts';
import type { Tx } from '#lib/server/db.ts';
import { publishAll } from '#lib/server/events.ts';
import { favourites } from './schema.ts';

/** Tells everyone who saved one of these postings what has become of it, or soon will. */
export async function tellFavourites(
	tx: Tx,
	which: SQL | undefined,
	why: 'closed' | 'closing',
	now: Date
): Promise<void> {
	const rows = await tx
		.select({
			seekerId: favourites.seekerId,
			postingId: postings.id,
			number: postings.number,
			title: postings.title,
			openUntil: postings.openUntil
		})
		.from(favourites)
		.innerJoin(postings, and(eq(postings.id, favourites.postingId), which));
	await publishAll(
		tx,
		rows.map((row) => ({
			type: 'favourite.changed',
			to: [`account:${row.seekerId}`],
			data: { ...row, why, on: tokyoDay(now) }
		}))
	);
}
