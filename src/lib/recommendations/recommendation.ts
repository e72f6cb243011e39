import type { PostingSummary } from '#lib/postings/summary.ts';

/** What its card says of the posting. */
export type RecommendedPosting = Omit<
	PostingSummary,
	'access' | 'fixedOvertime' | 'ageReason' | 'openUntil' | 'acceptsDirect'
>;

/** As much of one as tells whether it is new. */
export type ListedRecommendation = Pick<Recommendation, 'id' | 'sentAt' | 'unseen'>;

/** オンラインハローワーク紹介対象求人 as its seeker sees it: a card. */
export interface Recommendation {
	id: string;
	postingId: string;
	posting: RecommendedPosting;
	/** The officer's sentence; empty when there is none. */
	note: string;
	/** ハローワーク東都 佐々木 */
	from: string;
	officer: string;
	/** 応募期限日 */
	applyBy: string;
	sentAt: Date;
	/** The posting has not been opened yet. */
	unseen: boolean;
}
