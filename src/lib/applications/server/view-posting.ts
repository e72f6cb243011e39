import { and, eq } from 'drizzle-orm';
import { findRow } from '#lib/bookings/server/own-bookings.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { officers, offices } from '#lib/offices/server/schema.ts';
import { describePosting, saidIn } from '#lib/postings/detail.ts';
import { plainNotes } from '#lib/postings/plain-words.ts';
import { postingVersions } from '#lib/postings/server/schema.ts';
import { summarisePosting, type PostingSummary } from '#lib/postings/summary.ts';
import { isOpen } from '#lib/postings/validity.ts';
import { mayFind, visibleContent } from '#lib/postings/visible.ts';
import { wageParts } from '#lib/postings/wage-parts.ts';
import { isLive } from '#lib/recommendations/rules.ts';
import { seeRecommendation } from '#lib/recommendations/server/see-recommendation.ts';
import { isFavourite } from '#lib/favourites/server/favourites.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { only } from '#lib/server/only.ts';
import type { Reader } from '#lib/server/db.ts';
import { mayAskForReferral, obstacleOf } from '../eligibility.ts';
import { obstacleWords } from '../obstacle-words.ts';
import type { PostingHead, PostingView } from '../posting-view.ts';
import { PostingNotFound } from './errors.ts';
import { referralAskedAt } from '#lib/referral-requests/server/referral-requests.ts';
import { postingViewer } from './posting-viewer.ts';
import { readStanding, type KnownStanding } from './standing.ts';

/**
 * A posting as this seeker may see it (JOB-20), with what they may do about it and why not. A closed one
 * stays readable for whoever has its address, and says that it is closed.
 */
export async function viewPosting(ctx: Context<SeekerActor>, number: string): Promise<PostingView> {
	const { db, actor, now } = ctx;
	const standing = await readStanding(db, { seekerId: actor.id, number, kind: 'referral' });
	const { posting, recommendation } = standing;
	const [version, from, favourite, viewer, requestedAt, booked] = await Promise.all([
		readVersion(db, posting),
		recommendation && readSender(db, recommendation.officerId),
		isFavourite(db, actor.id, posting.id),
		postingViewer(ctx, posting),
		referralAskedAt(db, actor.id, posting.id),
		findRow(db, actor.id, now())
	]);
	if (!mayFind(version.content, viewer)) throw new PostingNotFound();

	const content = visibleContent(version.content, viewer);
	return {
		id: posting.id,
		summary: headOf(summarisePosting(content)),
		sections: saidIn(describePosting(content)),
		wage: wageParts(content),
		notes: plainNotes(content),
		open: isOpen(now(), posting),
		confirmedAt: version.confirmedAt,
		version: posting.version,
		establishment: content.establishment && {
			number: content.establishment.number,
			workplaceInfoUrl: version.workplaceInfoUrl ?? content.establishment.workplaceInfoUrl ?? null
		},
		recommendation:
			recommendation && from
				? {
						...from,
						id: recommendation.id,
						state: recommendation.state,
						note: recommendation.note,
						applyBy: recommendation.applyBy,
						live: isLive(tokyoDay(now()), recommendation)
					}
				: null,
		favourite,
		...possibilities(standing, now(), { requestedAt, booking: booked?.booking })
	};
}

const headOf = (summary: PostingSummary): PostingHead => ({
	...only(summary, 'number', 'title', 'employer', 'kind', 'form'),
	...only(summary, 'wage', 'place', 'hours', 'badges', 'openUntil')
});

/** 閲覧: opening the posting is opening the recommendation of it. */
export async function seePosting(ctx: Context<SeekerActor>, number: string): Promise<void> {
	const { db, actor } = ctx;
	const { recommendation } = await readStanding(db, {
		seekerId: actor.id,
		number,
		kind: 'referral'
	});
	if (recommendation && !recommendation.seenAt) await seeRecommendation(ctx, recommendation.id);
}

interface Known {
	requestedAt: Date | null;
	booking: Parameters<typeof obstacleWords>[1]['booking'];
}

function possibilities(standing: KnownStanding, now: Date, { requestedAt, booking }: Known) {
	const { posting, recommendation } = standing;
	const why = obstacleOf(standing, now);
	const facts = { ...posting, applyBy: recommendation?.applyBy, booking };
	return {
		obstacle: why ? { why, words: obstacleWords(why, facts) } : null,
		direct: obstacleOf({ ...standing, kind: 'direct' }, now) === undefined,
		referral: { possible: mayAskForReferral(why), requestedAt },
		applicationId: standing.openApplicationId ?? null
	};
}

async function readVersion(
	db: Reader,
	posting: { id: string; version: number; establishmentId: string }
) {
	const [row] = await db
		.select({
			content: postingVersions.content,
			confirmedAt: postingVersions.confirmedAt,
			workplaceInfoUrl: establishments.workplaceInfoUrl
		})
		.from(postingVersions)
		.innerJoin(establishments, eq(establishments.id, posting.establishmentId))
		.where(
			and(eq(postingVersions.postingId, posting.id), eq(postingVersions.version, posting.version))
		);
	if (!row) throw new PostingNotFound();
	return row;
}

async function readSender(db: Reader, officerId: string) {
	const [row] = await db
		.select({ office: offices.alias, officer: officers.familyName })
		.from(officers)
		.innerJoin(offices, eq(offices.id, officers.officeId))
		.where(eq(officers.accountId, officerId));
	return row && { from: `${row.office} ${row.officer}`, officer: row.officer };
}
