import type { RequestState } from './rules.ts';

/**
 * A seeker hears of a request by their own id; the employer never does, because applications carry that id
 * and would then tell whose profile it was. So each side has events of its own.
 */
export interface RequestEvents {
	/** To the seeker. */
	'request.arrived': {
		requestId: string;
		seekerId: string;
		/** 求人番号 and 職種 */
		number: string;
		title: string;
		establishmentName: string;
	};
	/** To the seeker's own screens alone: the employer is not told that it was read. */
	'request.seen': { requestId: string; seekerId: string };
	/** To the seeker: it needs no answer any more. */
	'request.closed': {
		requestId: string;
		seekerId: string;
		postingId: string;
		number: string;
		title: string;
		establishmentName: string;
		why: 'accepted' | 'declined' | 'postingClosed' | 'referred';
	};
	/** To the establishment. */
	'request.sent': { requestId: string; establishmentId: string; postingId: string };
	/** To the establishment. */
	'request.answered': {
		requestId: string;
		establishmentId: string;
		postingId: string;
		title: string;
		state: Exclude<RequestState, 'waiting'>;
	};
	/** To the seeker's own screens alone. */
	'request.blocksChanged': { seekerId: string };
}
