/** Whom an officer's notice is for: the one seeker who is open, or those of the office that fit. */
export type Audience =
	| { to: 'one'; seekerId: string }
	| { to: 'office'; class?: 'online' | 'office'; validity?: 'valid' | 'invalid' | 'ending' };
