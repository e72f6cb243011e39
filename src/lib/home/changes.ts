import { bookingChanges } from '#lib/bookings/on-booking-news.ts';
import type { EventName } from '#lib/live/contract.ts';

/** Everything that changes what stands on a seeker's home. */
export const homeChanges: EventName[] = [
	'recommendation.sent',
	'recommendation.seen',
	'recommendation.closed',
	'request.arrived',
	'request.seen',
	'request.closed',
	'application.submitted',
	'application.moved',
	'application.cancelled',
	'application.declined',
	'application.resultRegistered',
	'message.sent',
	'message.read',
	'posting.changed',
	'posting.closed',
	'search.matched',
	'search.looked',
	'search.saved',
	'search.renamed',
	'search.deleted',
	'favourite.changed',
	'favourite.saved',
	'favourite.removed',
	'seeker.registered',
	'seeker.confirmed',
	'seeker.validityChanged',
	...bookingChanges
];
