import type { EventName } from '#lib/live/contract.ts';
import { refreshOn } from '#lib/live/refresh.ts';

/** What pages that show お気に入り depend on. */
export const FAVOURITES = 'app:favourites';

/** What changes a person's お気に入り. */
export const favouriteEvents = [
	'favourite.changed',
	'favourite.saved',
	'favourite.removed',
	'favourite.noted'
] as const satisfies EventName[];

/** Keeps お気に入り on screen up to date. */
export const followFavourites = () => refreshOn(FAVOURITES, favouriteEvents);
