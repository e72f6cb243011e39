import { isOpen } from '#lib/postings/validity.ts';

/** APP-19 */
export const MAX_PER_POSTING = 10;
/** The service names no limit; ours is a short letter. */
export const MAX_MESSAGE = 500;
/** How many establishments one seeker may turn away; more than anybody meets. */
export const MAX_BLOCKED = 200;

/** What has become of a request. Every end is final. */
export const states = {
	waiting: '返事待ち',
	accepted: '応募',
	declined: '辞退',
	ended: '終了'
} as const;
export type RequestState = keyof typeof states;

export interface Offerable {
	state: string;
	openUntil: string;
	acceptsDirect: boolean;
	visibility: number;
}

/** APP-19, APP-14: a request asks for an オンライン自主応募, so its posting must be open and accept one. */
export const mayOffer = (now: Date, posting: Offerable): boolean =>
	isOpen(now, posting) && posting.acceptsDirect && posting.visibility <= 2;

/** What it is now: a posting that can no longer be applied for has ended its requests, by comparison alone. */
export const stateOn = (now: Date, request: { state: RequestState; posting: Offerable }) =>
	request.state === 'waiting' && !mayOffer(now, request.posting) ? 'ended' : request.state;

/** Everything that decides whether a posting may be offered to somebody who can be found. */
export interface SendingFacts {
	posting: Offerable & { id: string };
	/** To how many people it was offered so far. */
	sent: number;
	/** What this establishment has sent the same person before. */
	earlier: { postingId: string; state: RequestState }[];
}

export type Refusal =
	'postingClosed' | 'directRefused' | 'sentBefore' | 'declined' | 'waits' | 'full';

/**
 * APP-19, and ours for the seeker's peace: nobody gets two requests for one posting, nor a second of one
 * establishment while the first waits, nor any more of an establishment whose request was declined.
 */
export function refusalOf(
	{ posting, sent, earlier }: SendingFacts,
	now: Date
): Refusal | undefined {
	if (!isOpen(now, posting)) return 'postingClosed';
	if (!mayOffer(now, posting)) return 'directRefused';
	if (earlier.some(({ postingId }) => postingId === posting.id)) return 'sentBefore';
	if (earlier.some(({ state }) => state === 'declined')) return 'declined';
	if (earlier.some(({ state }) => state === 'waiting')) return 'waits';
	return sent >= MAX_PER_POSTING ? 'full' : undefined;
}

/** 辞退: said to the employer if the seeker likes. Nothing here tells of health or family (PRV-1, PRV-3). */
export const declineReasons = {
	work: '仕事の内容が希望と合わない',
	place: '就業場所が希望と合わない',
	wage: '賃金が希望と合わない',
	hours: '時間や休みが希望と合わない',
	elsewhere: 'ほかの求人に応募する・決まった'
} as const;
export type DeclineReason = keyof typeof declineReasons;
