import { and, count, desc, eq, sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { employerLogins } from '#lib/employers/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { candidateName } from '../candidate-name.ts';
import type { Candidate, SentRequest } from '../request.ts';
import { stateOn, type DeclineReason, type RequestState } from '../rules.ts';
import { readAliases } from './aliases.ts';
import { asCandidate, candidateFields, findable } from './candidates.ts';
import { offerable, offerableOn } from './columns.ts';
import { directRequests } from './schema.ts';

export const PAGE = 30;

/** 送ったリクエスト of the establishment, the newest first. Who took the profile back is not described any more. */
export async function listSent(
	{ db, actor, now }: Context<EmployerActor>,
	page = 1,
	size = PAGE
): Promise<SentRequest[]> {
	const at = now();
	const aliases = await readAliases({ db, now }, actor);
	const rows = await db
		.select({
			request: directRequests,
			posting: offerable,
			number: postings.number,
			title: postings.title,
			by: employerLogins.name,
			candidate: candidateFields
		})
		.from(directRequests)
		.innerJoin(postings, eq(postings.id, directRequests.postingId))
		.leftJoin(employerLogins, eq(employerLogins.accountId, directRequests.sentById))
		.leftJoin(
			seekers,
			and(eq(seekers.accountId, directRequests.seekerId), findable(actor.establishmentId, at))
		)
		.where(eq(directRequests.establishmentId, actor.establishmentId))
		.orderBy(desc(directRequests.sentAt), desc(directRequests.id))
		.limit(size)
		.offset((page - 1) * size);
	return rows.map(({ request, posting, candidate, ...about }) => ({
		...about,
		id: request.id,
		postingId: request.postingId,
		message: request.message,
		sentAt: request.sentAt,
		state: stateOn(at, { state: request.state, posting }),
		closedAt: request.closedAt,
		declineReason: request.declineReason as DeclineReason | null,
		candidate: candidate && named(asCandidate(candidate, at, aliases))
	}));
}

const named = (candidate: Candidate) => ({
	profileId: candidate.profileId,
	name: candidateName(candidate)
});

export const countSent = ({ db, actor }: Context<EmployerActor>): Promise<number> =>
	db.$count(directRequests, eq(directRequests.establishmentId, actor.establishmentId));

/** How many have become what, as it is at this moment. */
export async function countSentByState({
	db,
	actor,
	now
}: Context<EmployerActor>): Promise<Record<RequestState, number>> {
	const state = sql<RequestState>`case
		when ${directRequests.state} = 'waiting' and not (${offerableOn(tokyoDay(now()))}) then 'ended'
		else ${directRequests.state} end`;
	const rows = await db
		.select({ state: state.as('now'), count: count() })
		.from(directRequests)
		.innerJoin(postings, eq(postings.id, directRequests.postingId))
		.where(eq(directRequests.establishmentId, actor.establishmentId))
		.groupBy(sql`1`);
	const none = { waiting: 0, accepted: 0, declined: 0, ended: 0 };
	return rows.reduce((sums, row) => ({ ...sums, [row.state]: row.count }), none);
}
