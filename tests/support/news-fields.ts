import type { DomainEvents, EventName } from '#lib/live/contract.ts';

/**
 * What a field of news is: `fact` for ids, numbers, states, times and the like, `name` for what somebody is called and
 * the title of a posting, `words` for what a person wrote or what is written to one person.
 */
type Nature = 'fact' | 'name' | 'words';

/** Every field of every event. One that is not named here, or is not there any more, does not compile. */
type Fields = { [T in EventName]: { [F in keyof DomainEvents[T]]-?: Nature } };

const facts = <Field extends string>(...fields: Field[]) =>
	Object.fromEntries(fields.map((field) => [field, 'fact'])) as Record<Field, 'fact'>;

const application = {
	...facts('applicationId', 'seekerId', 'establishmentId', 'conversationId'),
	title: 'name'
} as const;
const names = { seekerName: 'name', establishmentName: 'name' } as const;
const appointment = {
	...facts('bookingId', 'seekerId', 'number'),
	name: 'name',
	...facts('way', 'startsAt', 'moves')
} as const;
const announcement = facts('announcementId');
const search = facts('seekerId', 'searchId');
const favourite = facts('seekerId', 'postingId', 'number');
const recommendation = facts('recommendationId', 'seekerId');
const person = { ...facts('seekerId', 'number'), name: 'name' } as const;
const recovery = { ...person, ...facts('at') } as const;
const request = facts('requestId', 'seekerId');

export const newsFields: Fields = {
	'application.submitted': { ...application, ...names, ...facts('kind') },
	'application.moved': { ...application, ...facts('state'), establishmentName: 'name' },
	'application.cancelled': { ...application, seekerName: 'name' },
	'application.declined': { ...application, seekerName: 'name' },
	'application.silent': { ...application, ...names, ...facts('at') },
	'application.silenceReported': { ...application, ...names, ...facts('at') },
	'application.silenceHandled': { ...application, ...facts('at') },
	'application.resultRegistered': { ...application, establishmentName: 'name' },
	'booking.made': appointment,
	'booking.moved': { ...appointment, ...facts('from') },
	'booking.changed': appointment,
	'booking.cancelled': { ...appointment, ...facts('by') },
	'booking.prepared': appointment,
	'booking.near': { ...appointment, ...facts('which') },
	'booking.held': appointment,
	'booking.missed': appointment,
	'booking.hoursChanged': facts('officeId'),
	'message.sent': {
		...facts('id', 'conversationId', 'authorId', 'clientId'),
		body: 'words',
		...facts('sentAt')
	},
	'message.read': facts('conversationId', 'readerId', 'upTo', 'at'),
	'conversation.changed': facts('conversationId'),
	'document.scanned': {
		...facts('documentId', 'seekerId', 'applicationId', 'state')
	},
	'document.blocked': {
		...facts('documentId', 'seekerId', 'applicationId', 'kind')
	},
	'documents.erased': facts('applicationId', 'seekerId', 'reason'),
	'notice.added': { ...facts('id', 'topic'), title: 'words', ...facts('href') },
	'notice.read': facts('upTo'),
	'announcement.sent': announcement,
	'announcement.told': announcement,
	'posting.opened': { ...facts('postingId', 'number'), title: 'name' },
	'posting.changed': facts('postingId', 'number', 'version'),
	'posting.closed': facts('postingId', 'number', 'why'),
	'search.matched': {
		...search,
		name: 'words',
		...facts('fresh', 'count', 'posting')
	},
	'search.looked': search,
	'search.saved': search,
	'search.renamed': search,
	'search.deleted': search,
	'search.mutesChanged': facts('seekerId'),
	'favourite.saved': favourite,
	'favourite.removed': favourite,
	'favourite.noted': favourite,
	'favourite.changed': {
		...favourite,
		title: 'name',
		...facts('why', 'openUntil', 'on')
	},
	'recommendation.sent': {
		...recommendation,
		...facts('postingId', 'number'),
		title: 'name',
		...facts('applyBy', 'officerId'),
		by: 'name'
	},
	'recommendation.seen': recommendation,
	'recommendation.closed': { ...recommendation, ...facts('postingId', 'why') },
	'referral.requested': {
		...facts('seekerId', 'postingId', 'number'),
		title: 'name',
		seekerName: 'name'
	},
	'referral.settled': {
		...facts('seekerId', 'postingId', 'number'),
		title: 'name',
		...facts('at')
	},
	'recovery.begun': { ...recovery, ...facts('held') },
	'recovery.released': recovery,
	'recovery.declined': recovery,
	'recovery.done': recovery,
	'request.arrived': { ...request, ...facts('number'), title: 'name', establishmentName: 'name' },
	'request.seen': request,
	'request.closed': {
		...request,
		...facts('postingId', 'number'),
		title: 'name',
		establishmentName: 'name',
		...facts('why')
	},
	'request.blocksChanged': facts('seekerId'),
	'request.sent': facts('requestId', 'establishmentId', 'postingId'),
	'request.answered': {
		...facts('requestId', 'establishmentId', 'postingId'),
		title: 'name',
		...facts('state')
	},
	'seeker.validityChanged': facts('seekerId', 'valid', 'validUntil'),
	'seeker.withdrawn': facts('seekerId'),
	'seeker.validityEnding': facts('seekerId', 'validUntil', 'days'),
	'seeker.registered': { ...person, ...facts('validUntil') },
	'seeker.confirmed': person,
	'seeker.registrationChanged': person,
	'seeker.registrationChecked': facts('seekerId'),
	'seeker.officeChosen': person,
	'seeker.publicationChanged': facts('seekerId', 'published'),
	'consultation.requested': person,
	'consultation.handled': person
};
