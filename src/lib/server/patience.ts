/** For how long a failing job is tried again before it is given up. */
export type Patience = { minutes: number } | { hours: number } | { days: number } | 'for ever';

const FIRST_WAIT = 2;
/** So soon at the latest goes on what an outage held up. */
const LONGEST_WAIT = 300;
const SHORTEST_LIMIT = 10;
/** The most a queue can count to: thousands of years. */
const ENDLESS = 2_147_483_647;

export interface Retries {
	retryLimit: number;
	/** In seconds: the first wait, and the one that is not exceeded. Each is about twice the one before. */
	retryDelay: number;
	retryDelayMax: number;
	retryBackoff: true;
}

/** How often, and how far apart: the last try is never made before the patience is over. */
export function retriesWithin(patience: Patience): Retries {
	const seconds = secondsOf(patience);
	const longest = Math.min(LONGEST_WAIT, Math.max(SHORTEST_LIMIT, Math.round(seconds / 30)));
	return {
		retryLimit: seconds === Infinity ? ENDLESS : countRetries(seconds, longest),
		...{ retryDelay: FIRST_WAIT, retryDelayMax: longest, retryBackoff: true }
	};
}

function secondsOf(patience: Patience): number {
	if (patience === 'for ever') return Infinity;
	if ('minutes' in patience) return patience.minutes * 60;
	return 'hours' in patience ? patience.hours * 3600 : patience.days * 86_400;
}

/** Waits are drawn between once and twice these: the shortest ones count. */
function countRetries(seconds: number, longest: number): number {
	let waited = 0;
	let retries = 0;
	for (let wait = FIRST_WAIT; waited < seconds; wait = Math.min(longest, wait * 2)) {
		waited += Math.min(longest, wait);
		retries += 1;
	}
	return retries;
}
