import { eq } from 'drizzle-orm';
import { postings } from '#lib/postings/server/schema.ts';
import type { Reactions } from '#lib/server/reactions.ts';
import { tellFavourites } from './tell-favourites.ts';

/** Whoever saved a posting learns that it has ended. */
export const reactions: Reactions = {
	'posting.closed': ({ db, now }, { postingId }) =>
		tellFavourites(db, eq(postings.id, postingId), 'closed', now())
};
