export type ApplicationState =
	| 'applied'
	| 'viewed'
	| 'screening'
	| 'interview'
	| 'hired'
	| 'not_hired'
	| 'cancelled'
	| 'declined'
	| 'unknown';
