import { and, desc, eq, gte, type SQL } from 'drizzle-orm';
import { addDays, startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Followed } from '../followed.ts';
import { applications } from './schema.ts';

const NEWS_DAYS = 7;

/** Applications through this office that moved within a week, the latest first: what an officer follows up. */
export const listOfficeNews = (context: Context<OfficerActor>, limit = 10): Promise<Followed[]> => {
	const since = startOfDay(addDays(tokyoDay(context.now()), -NEWS_DAYS));
	return readFollowed(
		context,
		and(eq(applications.officeId, context.actor.officeId), gte(applications.stateChangedAt, since)),
		limit
	);
};

/** Every application of the seeker who is open (PRV-6): how it stands, not what was written in it. */
export async function listOfOpenSeeker(context: Context<OfficerActor>): Promise<Followed[]> {
	const open = await findOpenRecord(context.db, context.actor, context.now());
	if (!open) throw new NoSeekerOpen();
	return readFollowed(context, eq(applications.seekerId, open.personId), 50);
}

const readFollowed = ({ db }: Context<OfficerActor>, which: SQL | undefined, limit: number) =>
	db
		.select({
			id: applications.id,
			kind: applications.kind,
			state: applications.state,
			stateChangedAt: applications.stateChangedAt,
			interviewAt: applications.interviewAt,
			title: postings.title,
			establishment: establishments.name,
			seekerName: seekers.name,
			seekerNumber: seekers.number
		})
		.from(applications)
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.innerJoin(establishments, eq(establishments.id, applications.establishmentId))
		.innerJoin(seekers, eq(seekers.accountId, applications.seekerId))
		.where(which)
		.orderBy(desc(applications.stateChangedAt), desc(applications.id))
		.limit(limit);
