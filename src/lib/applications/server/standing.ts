import { and, desc, eq, inArray } from 'drizzle-orm';
import { reachedSince } from '#lib/employers/server/reached-since.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { isPublished } from '#lib/postings/lifecycle.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Reader, Tx } from '#lib/server/db.ts';
import type { DomainError } from '#lib/server/domain-error.ts';
import { obstacleOf, type Obstacle, type Standing } from '../eligibility.ts';
import { openStates } from '../rules.ts';
import {
	AlreadyApplied,
	ApplicationNotFound,
	DirectRefused,
	EmployerOffline,
	NotRecommended,
	OnlineRegistrant,
	PostingClosed,
	PostingNotFound,
	RecommendationEnded,
	SeekerInvalid,
	TooLate
} from './errors.ts';
import { applications } from './schema.ts';

export interface About {
	seekerId: string;
	/** 求人番号 */
	number: string;
	kind: Standing['kind'];
}

/**
 * What decides whether this person may apply to this posting. With `lock`, nothing of it can change until the
 * transaction ends. The order is seeker, posting, recommendation: everyone who locks more than one keeps to it.
 * The seeker's row makes two tabs of one person take turns; the posting is only shared, so that many may apply at once.
 */
export async function readStanding(db: Reader, about: About, lock = false) {
	const { seekerId, number, kind } = about;
	const asked = db.select().from(seekers).where(eq(seekers.accountId, seekerId)).$dynamic();
	const [seeker] = await (lock ? asked.for('no key update') : asked);
	if (!seeker) throw new ApplicationNotFound();

	const found = db.select().from(postings).where(eq(postings.number, number)).$dynamic();
	const [posting] = await (lock ? found.for('share') : found);
	if (!posting || !isPublished(posting.state)) throw new PostingNotFound();

	const offers = db
		.select()
		.from(recommendations)
		.where(and(eq(recommendations.seekerId, seekerId), eq(recommendations.postingId, posting.id)))
		.orderBy(desc(recommendations.sentAt))
		.limit(1)
		.$dynamic();
	const [recommendation] = await (lock ? offers.for('update') : offers);
	// Without any tie to it, 公開しない is a secret (JOB-20).
	if (posting.visibility === 4 && !recommendation) throw new PostingNotFound();

	const open = await findOpenApplication(db, seekerId, posting.id);
	const [employer] = await db
		.select({ since: reachedSince })
		.from(establishments)
		.where(eq(establishments.id, posting.establishmentId));
	return {
		kind,
		seeker,
		posting,
		recommendation,
		employerSince: employer?.since ?? null,
		openApplicationId: open?.id,
		hasOpenApplication: open !== undefined
	};
}

export type KnownStanding = Awaited<ReturnType<typeof readStanding>>;

export const lockStanding = (tx: Tx, about: About) => readStanding(tx, about, true);

async function findOpenApplication(db: Reader, seekerId: string, postingId: string) {
	const [row] = await db
		.select({ id: applications.id })
		.from(applications)
		.where(
			and(
				eq(applications.seekerId, seekerId),
				eq(applications.postingId, postingId),
				inArray(applications.state, openStates)
			)
		);
	return row;
}

/** APP-13, APP-14: the refusal with its sentence, or undefined when the person may apply. */
export function refusalOf(standing: KnownStanding, now: Date): DomainError | undefined {
	const obstacle = obstacleOf(standing, now);
	return obstacle && refusals[obstacle](standing, now);
}

const refusals: Record<Obstacle, (standing: KnownStanding, now: Date) => DomainError> = {
	alreadyApplied: () => new AlreadyApplied(),
	seekerInvalid: () => new SeekerInvalid(),
	onlineRegistrant: () => new OnlineRegistrant(),
	employerOffline: () => new EmployerOffline(),
	postingClosed: ({ posting }, now) => new PostingClosed(posting, now),
	notRecommended: () => new NotRecommended(),
	recommendationEnded: () => new RecommendationEnded(),
	tooLate: ({ recommendation }) => new TooLate(recommendation?.applyBy ?? ''),
	directRefused: () => new DirectRefused()
};
