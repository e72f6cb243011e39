import { and, desc, eq } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { prefectures, type PrefectureCode } from '#lib/places/prefectures.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { isOpen } from '#lib/postings/validity.ts';
import { mayFind, mayKnowEmployer } from '#lib/postings/visible.ts';
import { EMPLOYER_HIDDEN, formatYenRange } from '#lib/postings/words.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import type { Favourite } from '#lib/search/listing.ts';
import { favourites } from './schema.ts';
import { recommendedTo, standing, viewerOf } from '#lib/search/server/viewer.ts';

/** お気に入り, the latest first. The employer's name is there only for whom it is (JOB-20). */
export async function listFavourites({
	db,
	actor,
	now
}: Pick<Context<SeekerActor>, 'actor' | 'now'> & { db: Reader }): Promise<Favourite[]> {
	const rows = await db
		.select({
			postingId: postings.id,
			number: postings.number,
			title: postings.title,
			employer: establishments.name,
			prefecture: postings.prefecture,
			town: postings.town,
			wageLower: postings.wageLower,
			wageUpper: postings.wageUpper,
			visibility: postings.visibility,
			state: postings.state,
			openUntil: postings.openUntil,
			note: favourites.note,
			savedAt: favourites.savedAt,
			party: recommendedTo(actor.id),
			seeker: standing
		})
		.from(favourites)
		.innerJoin(postings, eq(postings.id, favourites.postingId))
		.innerJoin(establishments, eq(establishments.id, postings.establishmentId))
		.innerJoin(seekers, eq(seekers.accountId, favourites.seekerId))
		.where(eq(favourites.seekerId, actor.id))
		.orderBy(desc(favourites.savedAt), desc(postings.number));
	return rows.map((row) => {
		const { postingId, number, title, openUntil, note, savedAt } = row;
		const marked = { header: { visibility: String(row.visibility) as '1' | '2' | '3' | '4' } };
		const viewer = viewerOf(row.seeker, row.party, now());
		return {
			postingId,
			number,
			title,
			openUntil,
			note,
			savedAt,
			employer: mayKnowEmployer(marked, viewer) ? row.employer : EMPLOYER_HIDDEN,
			place: `${prefectures[row.prefecture as PrefectureCode]}${row.town}`,
			wage: formatYenRange(row.wageLower, row.wageUpper),
			// Made secret since it was saved: its last known line stays, but it leads nowhere.
			open: isOpen(now(), row) && mayFind(marked, viewer)
		};
	});
}

/** Is that posting among this person's favourites? */
export async function isFavourite(db: Reader, seekerId: string, postingId: string) {
	const count = await db.$count(
		favourites,
		and(eq(favourites.seekerId, seekerId), eq(favourites.postingId, postingId))
	);
	return count > 0;
}
