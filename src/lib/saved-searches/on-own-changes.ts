import { refreshOn } from '#lib/live/refresh.ts';

/** What pages that show 保存した検索条件 depend on. */
export const SAVED = 'app:saved';

/** Keeps 保存した検索条件 on screen up to date: with what they find, and what was done to them in another window. */
export const followSaved = () =>
	refreshOn(SAVED, [
		'search.matched',
		'search.looked',
		'search.saved',
		'search.renamed',
		'search.deleted'
	]);
