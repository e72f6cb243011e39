import type { PostingSummary } from '#lib/postings/summary.ts';

/** A posting in the list of a search. */
export interface Found extends PostingSummary {
	postingId: string;
	isNew: boolean;
	favourite: boolean;
	/** The reader has applied for it, or it was recommended to them. */
	recommended: boolean;
}

/** A favourite, as far as a list shows it. */
export interface Favourite {
	postingId: string;
	number: string;
	title: string;
	employer: string;
	place: string;
	wage: string;
	openUntil: string;
	/** Still open today. */
	open: boolean;
	note: string;
	savedAt: Date;
}

/** Days before 紹介期限日 from which the home shows a favourite. */
export const CLOSING_DAYS = 7;
