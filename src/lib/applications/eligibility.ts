import { isThrough } from '#lib/calendar/tokyo.ts';
import { isOpen as isPostingOpen } from '#lib/postings/validity.ts';
import { isValid } from '#lib/seekers/rules.ts';

/** Everything that decides whether someone may apply; read before the form, and again under lock. */
export interface Standing {
	kind: 'referral' | 'direct';
	seeker: {
		registrationClass: 'online' | 'office';
		validUntil: string;
		invalidatedAt: Date | null;
	};
	posting: {
		state: string;
		openUntil: string;
		acceptsDirect: boolean;
		visibility: number;
	};
	employerSince: Date | null;
	/** The latest recommendation of this posting to this person. */
	recommendation: { state: string; applyBy: string } | undefined;
	hasOpenApplication: boolean;
}

/** APP-13, APP-14: the one reason to name, the person's own state before the posting's. */
export type Obstacle =
	| 'alreadyApplied'
	| 'seekerInvalid'
	| 'onlineRegistrant'
	| 'employerOffline'
	| 'postingClosed'
	| 'notRecommended'
	| 'recommendationEnded'
	| 'tooLate'
	| 'directRefused';

/** Why this person cannot apply now, or undefined when they can. */
export function obstacleOf(standing: Standing, now: Date): Obstacle | undefined {
	const { kind, seeker, posting } = standing;
	if (standing.hasOpenApplication) return 'alreadyApplied';
	if (!isValid(seeker, now)) return 'seekerInvalid';
	if (kind === 'referral' && seeker.registrationClass !== 'office') return 'onlineRegistrant';
	if (standing.employerSince === null || standing.employerSince > now) return 'employerOffline';
	if (!isPostingOpen(now, posting)) return 'postingClosed';
	return kind === 'referral'
		? offerObstacle(standing.recommendation, now)
		: directObstacle(posting);
}

/** CLK-9: 応募期限日 holds through its day. A recommendation serves one application. */
function offerObstacle(offer: Standing['recommendation'], now: Date): Obstacle | undefined {
	if (!offer) return 'notRecommended';
	if (offer.state === 'expired') return 'tooLate';
	if (offer.state !== 'sent') return 'recommendationEnded';
	return isThrough(now, offer.applyBy) ? undefined : 'tooLate';
}

/** ハローワークに紹介を頼む: only the recommendation itself is missing, and the office can send one. */
export const mayAskForReferral = (obstacle: Obstacle | undefined): boolean =>
	obstacle === 'notRecommended' || obstacle === 'recommendationEnded' || obstacle === 'tooLate';

/** APP-14 */
const directObstacle = (posting: Standing['posting']): Obstacle | undefined =>
	posting.acceptsDirect && posting.visibility <= 2 ? undefined : 'directRefused';
