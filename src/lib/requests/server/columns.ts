import { and, eq, gte, inArray, lte } from 'drizzle-orm';
import { postings } from '#lib/postings/server/schema.ts';

/** What `stateOn` asks about a posting. */
export const offerable = {
	state: postings.state,
	openUntil: postings.openUntil,
	acceptsDirect: postings.acceptsDirect,
	visibility: postings.visibility
};

/** `mayOffer` in SQL, on a day of Tokyo's. */
export const offerableOn = (today: string) =>
	and(
		inArray(postings.state, ['open', 'change_checking']),
		gte(postings.openUntil, today),
		eq(postings.acceptsDirect, true),
		lte(postings.visibility, 2)
	);
