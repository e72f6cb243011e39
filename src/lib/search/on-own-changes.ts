import { refreshOn } from '#lib/live/refresh.ts';

/** What pages of the search room depend on. */
export const SAVED = 'app:saved';
export const MUTED = 'app:muted';

/** Keeps 保存した検索条件 on screen up to date: with what they find, and what was done to them in another window. */
export const followSaved = () =>
	refreshOn(SAVED, [
		'search.matched',
		'search.looked',
		'search.saved',
		'search.renamed',
		'search.deleted'
	]);

/** What a search leaves out changed in another window. */
export const followMuted = () => refreshOn(MUTED, ['search.mutesChanged']);
