import type { EventName } from '#lib/live/contract.ts';
import { live } from '#lib/live/client.svelte.ts';
import { refresh } from '#lib/live/refresh.ts';

/** What pages of the search room depend on. */
export const SAVED = 'app:saved';
export const FAVOURITES = 'app:favourites';
export const MUTED = 'app:muted';

const follow = (key: `app:${string}`, events: readonly EventName[]) => () => {
	const stops = events.map((event) => live.on(event, () => void refresh(key)));
	return () => stops.forEach((stop) => stop());
};

/** Keeps 保存した検索条件 on screen up to date: with what they find, and what was done to them in another window. */
export const followSaved = follow(SAVED, [
	'search.matched',
	'search.looked',
	'search.saved',
	'search.renamed',
	'search.deleted'
]);

/** What changes a person's お気に入り. */
export const favouriteEvents = [
	'favourite.changed',
	'favourite.saved',
	'favourite.removed',
	'favourite.noted'
] as const satisfies EventName[];

/** The same for お気に入り. */
export const followFavourites = follow(FAVOURITES, favouriteEvents);

/** What a search leaves out changed in another window. */
export const followMuted = follow(MUTED, ['search.mutesChanged']);
