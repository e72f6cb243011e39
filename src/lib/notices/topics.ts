/** What a notice can be about. Settings and the filter of the list follow these. */
export const topics = [
	'recommendation',
	'request',
	'application',
	'message',
	'search',
	'document',
	'registration',
	'booking',
	'office'
] as const;
export type Topic = (typeof topics)[number];
