import * as v from 'valibot';
import type { PostingSummary } from '#lib/postings/summary.ts';

/** A posting that the reader has opened. */
export interface Viewed extends Pick<
	PostingSummary,
	'number' | 'title' | 'employer' | 'place' | 'wage'
> {
	postingId: string;
	viewedAt: Date;
	open: boolean;
}

/** Which mark to erase; without one, all of them. */
export const forgetForm = v.object({
	postingId: v.optional(v.pipe(v.string(), v.uuid()))
});

/** Viewed marks that are kept: nobody looks further back, and less is known about people. */
export const MAX_VIEWED = 1000;
