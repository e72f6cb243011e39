interface Counts {
	messages: number;
	notices: number;
	recommendations: number;
	requests: number;
}

/** What waits to be seen: the sum of the numbers beside the tabs and the bell. */
export const unseen = (counts: Counts | null | undefined): number =>
	counts ? counts.messages + counts.notices + counts.recommendations + counts.requests : 0;
