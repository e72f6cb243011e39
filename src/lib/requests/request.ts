import type { PostingSummary } from '#lib/postings/summary.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import type { DeclineReason, RequestState } from './rules.ts';

/** 直接リクエスト as its seeker sees it. */
export interface ReceivedRequest {
	id: string;
	employer: string;
	establishmentNumber: string;
	posting: PostingSummary;
	message: string;
	sentAt: Date;
	/** It has not been opened yet. */
	unseen: boolean;
	state: RequestState;
	closedAt: Date | null;
	declineReason: DeclineReason | null;
	/** The seeker receives nothing more from this establishment. */
	blocked: boolean;
}

/** One in a list: the posting is described as long as it waits for an answer. */
export interface ListedRequest extends Pick<
	ReceivedRequest,
	'id' | 'employer' | 'sentAt' | 'unseen' | 'state'
> {
	posting: Pick<PostingSummary, 'title' | 'openUntil'>;
	asks: (Pick<PostingSummary, 'wage' | 'place' | 'hours'> & { message: string }) | null;
}

/** A request as the establishment follows it. */
export interface SentRequest {
	id: string;
	postingId: string;
	number: string;
	title: string;
	message: string;
	sentAt: Date;
	/** Who of the establishment sent it. */
	by: string | null;
	state: RequestState;
	closedAt: Date | null;
	declineReason: DeclineReason | null;
	/** Whom it went to, as long as the profile is published to this establishment; null afterwards. */
	candidate: { profileId: string; name: string } | null;
}

/** One of the newest on the establishment's home. */
export type NewestRequest = Pick<
	SentRequest,
	'id' | 'title' | 'sentAt' | 'state' | 'closedAt' | 'candidate'
>;

/** Somebody in the list of those who may be found: the part of the published profile that columns know. */
export interface Candidate {
	profileId: string;
	/** 30代前半 */
	age: string;
	wishes: Wishes;
	/** The Monday of the week in which the profile was published. */
	publishedWeek: string;
}

/** What an establishment has sent to the profile it looks at. */
export interface EarlierRequest {
	id: string;
	postingId: string;
	title: string;
	number: string;
	sentAt: Date;
	state: RequestState;
}

/** A posting that can be offered, with how many more people it may be offered to. */
export interface OfferablePosting {
	id: string;
	number: string;
	title: string;
	left: number;
}

/** この事業所からのリクエストを受け取らない */
export interface BlockedEstablishment {
	number: string;
	name: string;
	address: string;
	blockedAt: Date;
}

/** An establishment that might be meant, with what the seeker has decided about it. */
export interface FoundEstablishment {
	number: string;
	name: string;
	address: string;
	blocked: boolean;
}
