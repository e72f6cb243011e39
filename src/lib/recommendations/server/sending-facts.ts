import { and, eq, gte, inArray } from 'drizzle-orm';
import { ageOn, tokyoDay } from '#lib/calendar/tokyo.ts';
import { officers } from '#lib/offices/server/schema.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { isOpen } from '#lib/postings/validity.ts';
import { isValid } from '#lib/seekers/rules.ts';
import type { seekers } from '#lib/seekers/server/schema.ts';
import type { Reader } from '#lib/server/db.ts';
import { refusalOf, type Refusal, type SendingFacts } from '../refusals.ts';
import { recommendations } from './schema.ts';

/** An application as it concerns sending: its day, whether it is under way, and what it is called: 不採用. */
export interface Applied {
	on: string;
	open: boolean;
	outcome: string;
}

/**
 * The latest application of this seeker to each of these postings. Applications come after this room, so
 * whoever calls brings the answer: `latestApplications` of the applications.
 */
export type AppliedTo = (
	db: Reader,
	seekerId: string,
	postingIds: string[]
) => Promise<Map<string, Applied>>;

export interface SendablePosting {
	id: string;
	state: string;
	openUntil: string;
	/** Null where nothing online is read. */
	reachedSince: Date | null;
	content: PostingContent;
}

/** What APP-13 says about each of these postings for this seeker: a refusal, or nothing when it can be sent. */
export async function refusals(
	db: Reader,
	appliedTo: AppliedTo,
	seeker: typeof seekers.$inferSelect,
	postings: SendablePosting[],
	now: Date
): Promise<Map<string, Refusal>> {
	const ids = postings.map(({ id }) => id);
	const [applied, sent] = [
		await appliedTo(db, seeker.accountId, ids),
		await liveOffers(db, seeker.accountId, ids, tokyoDay(now))
	];
	const found = new Map<string, Refusal>();
	for (const posting of postings) {
		const refusal = refusalOf({
			...factsOf(seeker, posting, now),
			appliedOn: openSince(applied.get(posting.id)),
			sent: sent.get(posting.id)
		});
		if (refusal) found.set(posting.id, refusal);
	}
	return found;
}

const openSince = (applied: Applied | undefined) => (applied?.open ? applied.on : undefined);

const factsOf = (
	seeker: typeof seekers.$inferSelect,
	{ state, openUntil, reachedSince, content }: SendablePosting,
	now: Date
) => ({
	today: tokyoDay(now),
	seeker: {
		registrationClass: seeker.registrationClass,
		valid: isValid(seeker, now),
		validUntil: seeker.validUntil,
		age: ageOn(now, seeker.birthDate)
	},
	posting: {
		// Whether the day is over is told apart from whether the employer closed it.
		open: isOpen(now, { state, openUntil: tokyoDay(now) }),
		openUntil,
		ageLower: content.requirements.ageLimited ? content.requirements.ageLower : undefined,
		ageUpper: content.requirements.ageLimited ? content.requirements.ageUpper : undefined
	},
	employerHasMyPage: reachedSince !== null && reachedSince <= now
});

async function liveOffers(db: Reader, seekerId: string, postingIds: string[], today: string) {
	const found = new Map<string, NonNullable<SendingFacts['sent']>>();
	if (postingIds.length === 0) return found;
	const rows = await db
		.select({
			postingId: recommendations.postingId,
			by: officers.familyName,
			sentAt: recommendations.sentAt,
			applyBy: recommendations.applyBy
		})
		.from(recommendations)
		.innerJoin(officers, eq(officers.accountId, recommendations.officerId))
		.where(
			and(
				eq(recommendations.seekerId, seekerId),
				inArray(recommendations.postingId, postingIds),
				eq(recommendations.state, 'sent'),
				gte(recommendations.applyBy, today)
			)
		);
	for (const { postingId, by, sentAt, applyBy } of rows)
		found.set(postingId, { by, on: tokyoDay(sentAt), applyBy });
	return found;
}
