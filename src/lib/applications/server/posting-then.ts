import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { changesBetween } from '#lib/postings/changes.ts';
import { describePosting, saidIn } from '#lib/postings/detail.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { isOpen } from '#lib/postings/validity.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { ApplicationNotFound } from './errors.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { applications } from './schema.ts';

/** The posting as this seeker applied for it (JOB-23), and what the employer changed since. */
export async function readPostingThen({ db, actor, now }: Context<SeekerActor>, id: string) {
	if (!isUuid(id)) throw new ApplicationNotFound();
	const current = alias(postingVersions, 'current');
	const [row] = await db
		.select({
			then: postingVersions.content,
			version: postingVersions.version,
			confirmedAt: postingVersions.confirmedAt,
			now: current.content,
			changedAt: current.confirmedAt,
			posting: {
				state: postings.state,
				openUntil: postings.openUntil,
				version: postings.version
			}
		})
		.from(applications)
		.innerJoin(postingVersions, eq(postingVersions.id, applications.postingVersionId))
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.innerJoin(
			current,
			and(eq(current.postingId, postings.id), eq(current.version, postings.version))
		)
		.where(and(eq(applications.id, id), eq(applications.seekerId, actor.id)));
	if (!row) throw new ApplicationNotFound();
	return {
		sections: saidIn(describePosting(row.then)),
		confirmedAt: row.confirmedAt,
		newer: row.posting.version > row.version,
		changedAt: row.changedAt,
		changes: changesBetween(row.then, row.now),
		open: isOpen(now(), row.posting)
	};
}

export type PostingThen = Awaited<ReturnType<typeof readPostingThen>>;
