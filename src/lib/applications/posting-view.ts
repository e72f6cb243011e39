import type { DetailSection } from '#lib/postings/detail.ts';
import type { PostingSummary } from '#lib/postings/summary.ts';
import type { WageParts } from '#lib/postings/wage-parts.ts';
import type { RecommendationState } from '#lib/recommendations/rules.ts';
import type { Obstacle } from './eligibility.ts';

/** What stands over the sheet. */
export type PostingHead = Pick<
	PostingSummary,
	| 'number'
	| 'title'
	| 'employer'
	| 'kind'
	| 'form'
	| 'wage'
	| 'place'
	| 'hours'
	| 'badges'
	| 'openUntil'
>;

/** A posting as one seeker sees it, with what they may do about it. */
export interface PostingView {
	id: string;
	summary: PostingHead;
	sections: DetailSection[];
	wage: WageParts;
	notes: Record<string, string | undefined>;
	open: boolean;
	/** When the office confirmed what stands here. */
	confirmedAt: Date;
	version: number;
	/** Null where the employer is hidden (JOB-20). */
	establishment: { number: string; workplaceInfoUrl: string | null } | null;
	recommendation: {
		id: string;
		state: RecommendationState;
		note: string;
		from: string;
		officer: string;
		applyBy: string;
		/** It can be applied for today. */
		live: boolean;
	} | null;
	favourite: boolean;
	/** Why オンラインハローワーク紹介 is not possible now; null when it is. */
	obstacle: { why: Obstacle; words: string } | null;
	/** オンライン自主応募 is possible now. */
	direct: boolean;
	/** The office can be asked for a referral, or was asked then. */
	referral: { possible: boolean; requestedAt: Date | null };
	/** The open application that stands in the way. */
	applicationId: string | null;
}
