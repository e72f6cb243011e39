/** What searching tells, to the seeker's own screens alone. */
export interface SearchEvents {
	/** Never with whose postings. */
	'search.mutesChanged': { seekerId: string };
}
