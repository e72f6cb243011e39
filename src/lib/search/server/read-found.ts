import { and, eq, inArray, sql } from 'drizzle-orm';
import { briefOf } from '#lib/postings/brief.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { summarisePosting } from '#lib/postings/summary.ts';
import { isNew } from '#lib/postings/validity.ts';
import { visibleContent } from '#lib/postings/visible.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Found } from '../listing.ts';
import { recommendedTo, viewerOf } from './viewer.ts';

/** The postings of a page in the order of their ids, with no more in them than the reader may know (JOB-20). */
export async function readFound(
	{ db, actor, now }: Context<SeekerActor>,
	ids: string[],
	reader: Parameters<typeof viewerOf>[0]
): Promise<Found[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.select({
			postingId: postings.id,
			content: postingVersions.content,
			recommended: recommendedTo(actor.id),
			favourite: sql<boolean>`exists (
				select 1 from favourites f where f.posting_id = postings.id and f.seeker_id = ${actor.id})`
		})
		.from(postings)
		.innerJoin(
			postingVersions,
			and(eq(postingVersions.postingId, postings.id), eq(postingVersions.version, postings.version))
		)
		.where(inArray(postings.id, ids));
	const byId = new Map(rows.map((row) => [row.postingId, row]));
	return ids.flatMap((id) => {
		const row = byId.get(id);
		if (!row) return [];
		const { content, ...rest } = row;
		const visible = visibleContent(content, viewerOf(reader, rest.recommended, now()));
		const posting = summarisePosting(visible);
		return [
			{ ...posting, ...rest, brief: briefOf(visible), isNew: isNew(now(), posting.receivedOn) }
		];
	});
}
