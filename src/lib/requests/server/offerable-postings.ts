import { and, count, desc, eq } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { postings } from '#lib/postings/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import type { OfferablePosting } from '../request.ts';
import { MAX_PER_POSTING } from '../rules.ts';
import { offerableOn } from './columns.ts';
import { directRequests } from './schema.ts';

/** Own postings that accept オンライン自主応募, with how many more people each may be offered to (APP-19). */
export async function listOfferable({
	db,
	actor,
	now
}: Context<EmployerActor>): Promise<OfferablePosting[]> {
	const rows = await db
		.select({
			id: postings.id,
			number: postings.number,
			title: postings.title,
			sent: count(directRequests.id)
		})
		.from(postings)
		.leftJoin(directRequests, eq(directRequests.postingId, postings.id))
		.where(and(eq(postings.establishmentId, actor.establishmentId), offerableOn(tokyoDay(now()))))
		.groupBy(postings.id)
		.orderBy(desc(postings.openUntil), desc(postings.number));
	return rows.map(({ sent, ...posting }) => ({
		...posting,
		left: Math.max(0, MAX_PER_POSTING - sent)
	}));
}
