import { and, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { officers, offices } from '#lib/offices/server/schema.ts';
import { openStates } from '#lib/postings/lifecycle.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { summarisePosting, type PostingSummary } from '#lib/postings/summary.ts';
import { visibleContent } from '#lib/postings/visible.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { only } from '#lib/server/only.ts';
import type { Recommendation, RecommendedPosting } from '../recommendation.ts';
import { recommendations } from './schema.ts';

/** オンラインハローワーク紹介対象求人 that can be applied for today, newest first (CLK-9, CLK-13). */
export async function listRecommendations({
	db,
	actor,
	now
}: Context<SeekerActor>): Promise<Recommendation[]> {
	const rows = await db
		.select({
			id: recommendations.id,
			postingId: recommendations.postingId,
			note: recommendations.note,
			applyBy: recommendations.applyBy,
			sentAt: recommendations.sentAt,
			seenAt: recommendations.seenAt,
			office: offices.alias,
			officer: officers.familyName,
			content: postingVersions.content
		})
		.from(recommendations)
		.innerJoin(postings, eq(postings.id, recommendations.postingId))
		.innerJoin(
			postingVersions,
			and(eq(postingVersions.postingId, postings.id), eq(postingVersions.version, postings.version))
		)
		.innerJoin(officers, eq(officers.accountId, recommendations.officerId))
		.innerJoin(offices, eq(offices.id, recommendations.officeId))
		.where(liveFor(actor.id, tokyoDay(now())))
		.orderBy(desc(recommendations.sentAt), desc(recommendations.id))
		.prepare('recommendations')
		.execute();
	return rows.map(({ content, office, officer, seenAt, ...row }) => ({
		...row,
		officer,
		from: `${office} ${officer}`,
		unseen: seenAt === null,
		posting: recommended(summarisePosting(visibleContent(content, 'party')))
	}));
}

const recommended = (posting: PostingSummary): RecommendedPosting => ({
	...only(posting, 'number', 'title', 'employer', 'receivedOn', 'kind', 'form', 'wage', 'place'),
	...only(posting, 'hours', 'holidays', 'age', 'duties', 'visibility', 'headcount', 'badges')
});

/** How many of them have not been opened yet, as a subquery. */
export const unseenRecommendations = (seekerId: string, today: string) =>
	sql<number>`(select count(*)::int from ${recommendations}
		join ${postings} on ${eq(postings.id, recommendations.postingId)}
		where ${and(liveFor(seekerId, today), isNull(recommendations.seenAt))})`;

const liveFor = (seekerId: string, today: string) =>
	and(
		eq(recommendations.seekerId, seekerId),
		eq(recommendations.state, 'sent'),
		gte(recommendations.applyBy, today),
		inArray(postings.state, openStates),
		gte(postings.openUntil, today)
	);
