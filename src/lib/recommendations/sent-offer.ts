import type { RecommendationState } from './rules.ts';

/** An offer as the office follows it. */
export interface SentOffer {
	id: string;
	number: string;
	title: string;
	seekerName: string;
	seekerNumber: string;
	officer: string;
	applyBy: string;
	sentAt: Date;
	seenAt: Date | null;
	state: RecommendationState;
	/** 閲覧済み, 辞退; why somebody declined is told where their record is open: 辞退「…」 */
	outcome: string;
	/** The office that sent it may withdraw it while it lives. */
	mayWithdraw: boolean;
}
