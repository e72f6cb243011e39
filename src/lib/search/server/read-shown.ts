import { and, eq, type SQL } from 'drizzle-orm';
import type { PostingContent } from '#lib/postings/fields.ts';
import { isPublished } from '#lib/postings/lifecycle.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { summarisePosting, type PostingSummary } from '#lib/postings/summary.ts';
import { isOpen } from '#lib/postings/validity.ts';
import { mayFind, visibleContent, type VisibleContent } from '#lib/postings/visible.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { recommendedTo, standing, viewerOf } from './viewer.ts';

/** A posting as far as this seeker may see it. */
export interface Shown {
	postingId: string;
	summary: PostingSummary;
	content: VisibleContent;
	open: boolean;
}

/** Those of the postings that this seeker may find, with no more in them than they may know (JOB-20). */
export async function readShown(
	{ db, actor, now }: Pick<Context<SeekerActor>, 'actor' | 'now'> & { db: Reader },
	which: SQL
): Promise<Shown[]> {
	const rows = await db
		.select({
			postingId: postings.id,
			state: postings.state,
			openUntil: postings.openUntil,
			content: postingVersions.content,
			party: recommendedTo(actor.id),
			seeker: standing
		})
		.from(postings)
		.innerJoin(postingVersions, current)
		.innerJoin(seekers, eq(seekers.accountId, actor.id))
		.where(which);
	return rows.flatMap(({ postingId, content, party, seeker, ...row }) => {
		const viewer = viewerOf(seeker, party, now());
		if (!mayFind(content, viewer) || !isPublished(row.state)) return [];
		const visible = visibleContent(content as PostingContent, viewer);
		const open = isOpen(now(), row);
		return [{ postingId, summary: summarisePosting(visible), content: visible, open }];
	});
}

const current = and(
	eq(postingVersions.postingId, postings.id),
	eq(postingVersions.version, postings.version)
);
