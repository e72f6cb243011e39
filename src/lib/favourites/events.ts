interface OwnFavourite {
	seekerId: string;
	postingId: string;
	/** 求人番号 */
	number: string;
}

/** What お気に入り tell, by number and 職種, never an employer (JOB-20); what somebody did in another window to their own screens alone. */
export interface FavouriteEvents {
	'favourite.saved': OwnFavourite;
	'favourite.removed': OwnFavourite;
	/** Never with the note. */
	'favourite.noted': OwnFavourite;
	'favourite.changed': {
		seekerId: string;
		postingId: string;
		number: string;
		title: string;
		/** renewed: it goes on under this number. */
		why: 'closed' | 'closing' | 'renewed';
		openUntil: string;
		/** The day on which it is told: again on another. */
		on: string;
	};
}
