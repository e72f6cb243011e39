import { asSeeker } from '#lib/web/contexts.ts';
import { favouriteAction } from '#lib/web/favourite-action.ts';
import { muteActions } from '#lib/web/mute-action.ts';
import { page } from '#lib/web/page.ts';
import { saveSearchAction } from '#lib/web/save-search-action.ts';
import { searchPage } from '#lib/web/search-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url, isDataRequest, depends, getClientAddress }) => {
	depends('app:muted');
	return searchPage({ ctx: asSeeker(locals), url, getClientAddress, isDataRequest });
}) satisfies PageServerLoad;

export const actions: Actions = {
	favourite: favouriteAction,
	save: saveSearchAction,
	...muteActions
};
