import type { Context, SeekerActor } from '#lib/server/context.ts';
import { briefOf } from '#lib/postings/brief.ts';
import { summarisePosting } from '#lib/postings/summary.ts';
import { isNew } from '#lib/postings/validity.ts';
import { visibleContent } from '#lib/postings/visible.ts';
import { type Conditions, plainly, type Presentation } from '../conditions.ts';
import type { Hits } from '../listing.ts';
import { groupTwins } from '../twins.ts';
import { findAll } from './find-all.ts';

/**
 * The one query of the room: open postings that meet the conditions, as far as the reader may find them
 * (JOB-20), a page at a time, with their exact number.
 */
export async function searchPostings(
	ctx: Context<SeekerActor>,
	conditions: Conditions,
	presentation: Presentation = plainly
): Promise<Hits> {
	const { page, size, sort } = presentation;
	const all = await findAll(ctx, conditions, sort);
	const found = all
		.slice((page - 1) * size, page * size)
		.map(({ postingId, content, viewer, favourite, recommended }) => {
			const visible = visibleContent(content, viewer);
			const posting = summarisePosting(visible);
			return {
				...posting,
				postingId,
				brief: briefOf(visible),
				favourite,
				recommended,
				isNew: isNew(ctx.now(), posting.receivedOn)
			};
		});
	return {
		found,
		groups: groupTwins(found),
		total: all.length,
		page,
		pages: Math.ceil(all.length / size)
	};
}
