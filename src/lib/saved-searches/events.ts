/** What saved searches tell. They name postings by number and 職種, never an employer (JOB-20). */
export interface SavedSearchEvents {
	/** Postings that have just become open match a saved search; those that came together are one piece of news. */
	'search.matched': {
		seekerId: string;
		searchId: string;
		name: string;
		/** How many are new since it was last looked at. */
		fresh: number;
		/** How many came now, and the first of them. */
		count: number;
		posting: { postingId: string; number: string; title: string };
	};
	'search.looked': { seekerId: string; searchId: string };
	/** To the seeker's own screens alone, as all that follow: what they did in another window. */
	'search.saved': { seekerId: string; searchId: string };
	'search.renamed': { seekerId: string; searchId: string };
	'search.deleted': { seekerId: string; searchId: string };
}
