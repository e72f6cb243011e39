import { and, desc, eq } from 'drizzle-orm';
import { employerLogins } from '#lib/employers/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import type { SentRequest } from '../request.ts';
import { stateOn, type DeclineReason } from '../rules.ts';
import { asCandidate, candidateFields, findable } from './candidates.ts';
import { offerable } from './columns.ts';
import { directRequests } from './schema.ts';

export const PAGE = 30;

/** 送ったリクエスト of the establishment, the newest first. Who took the profile back is not described any more. */
export async function listSent(
	{ db, actor, now }: Context<EmployerActor>,
	page = 1
): Promise<SentRequest[]> {
	const at = now();
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
		.limit(PAGE)
		.offset((page - 1) * PAGE);
	return rows.map(({ request, posting, candidate, ...about }) => ({
		...about,
		id: request.id,
		postingId: request.postingId,
		message: request.message,
		sentAt: request.sentAt,
		state: stateOn(at, { state: request.state, posting }),
		closedAt: request.closedAt,
		declineReason: request.declineReason as DeclineReason | null,
		candidate: candidate && asCandidate(candidate, at)
	}));
}

export const countSent = ({ db, actor }: Context<EmployerActor>): Promise<number> =>
	db.$count(directRequests, eq(directRequests.establishmentId, actor.establishmentId));
