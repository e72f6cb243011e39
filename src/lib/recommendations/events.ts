/** What the rest of the service may learn from this room. Past tense: it has already happened. */
export interface RecommendationEvents {
	'recommendation.sent': {
		recommendationId: string;
		seekerId: string;
		postingId: string;
		number: string;
		title: string;
		applyBy: string;
		officerId: string;
		/** The officer's family name: 佐々木さんが送りました. */
		by: string;
	};
	'recommendation.seen': { recommendationId: string; seekerId: string };
	'recommendation.closed': {
		recommendationId: string;
		seekerId: string;
		postingId: string;
		/** The office took back what it had sent (`withdrawn`), or the posting ended under it (`postingClosed`). */
		why: 'applied' | 'declined' | 'withdrawn' | 'postingClosed';
	};
	/** A seeker asked the office for a referral instead of applying directly. */
	'referral.requested': {
		seekerId: string;
		postingId: string;
		number: string;
		title: string;
		seekerName: string;
	};
	/** The office took the request off its list without sending the posting. */
	'referral.settled': {
		seekerId: string;
		postingId: string;
		number: string;
		title: string;
		/** A posting may be asked for, and settled, more than once. */
		at: string;
	};
}
