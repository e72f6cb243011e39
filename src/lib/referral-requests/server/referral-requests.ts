import { and, asc, eq, exists, gte, isNull, not, sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { referralRequests } from './schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import type { ReferralRequest } from '../referral-request.ts';
import { openStates } from '#lib/applications/rules.ts';
import { applications } from '#lib/applications/server/schema.ts';

/** What seekers asked this office to refer them to, the oldest first, as long as it can still be done. */
export const listReferralRequests = (
	{ db, actor, now }: Context<OfficerActor>,
	limit = 50
): Promise<ReferralRequest[]> =>
	db
		.select({
			seekerId: referralRequests.seekerId,
			postingId: referralRequests.postingId,
			requestedAt: referralRequests.requestedAt,
			number: postings.number,
			title: postings.title,
			seekerName: seekers.name,
			seekerNumber: seekers.number
		})
		.from(referralRequests)
		.innerJoin(postings, eq(postings.id, referralRequests.postingId))
		.innerJoin(seekers, eq(seekers.accountId, referralRequests.seekerId))
		.where(
			and(
				eq(referralRequests.officeId, actor.officeId),
				gte(postings.openUntil, tokyoDay(now())),
				isNull(postings.closedAt),
				waiting(db)
			)
		)
		.orderBy(asc(referralRequests.requestedAt))
		.limit(limit);

/** When this person asked for that posting, as long as nothing came of it; null otherwise. */
export async function referralAskedAt(
	db: Reader,
	seekerId: string,
	postingId: string
): Promise<Date | null> {
	const [row] = await db
		.select({ requestedAt: referralRequests.requestedAt })
		.from(referralRequests)
		.where(
			and(
				eq(referralRequests.seekerId, seekerId),
				eq(referralRequests.postingId, postingId),
				waiting(db)
			)
		);
	return row?.requestedAt ?? null;
}

/** Sending the posting, applying in the meantime and setting the request aside all settle it. */
const waiting = (db: Reader) =>
	and(
		isNull(referralRequests.settledAt),
		not(
			exists(
				db
					.select({ one: sql`1` })
					.from(recommendations)
					.where(
						and(
							eq(recommendations.seekerId, referralRequests.seekerId),
							eq(recommendations.postingId, referralRequests.postingId),
							gte(recommendations.sentAt, referralRequests.requestedAt)
						)
					)
			)
		),
		not(
			exists(
				db
					.select({ one: sql`1` })
					.from(applications)
					.where(
						and(
							eq(applications.seekerId, referralRequests.seekerId),
							eq(applications.postingId, referralRequests.postingId),
							sql`${applications.state} in ${openStates}`
						)
					)
			)
		)
	);
