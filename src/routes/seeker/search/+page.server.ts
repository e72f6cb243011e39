import { asked } from '#lib/conditions/conditions.ts';
import { findNearHome } from '#lib/search/server/find-near-home.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { favouriteAction } from '#lib/web/favourite-action.ts';
import { muteActions } from '#lib/web/mute-action.ts';
import { page } from '#lib/web/page.ts';
import { fromPhone } from '#lib/web/phone.ts';
import { saveSearchAction } from '#lib/web/save-search-action.ts';
import { searchPage } from '#lib/web/search-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(
	async ({ locals, url, isDataRequest, depends, getClientAddress, request }) => {
		depends('app:muted');
		const ctx = asSeeker(locals);
		const found = await searchPage({ ctx, url, getClientAddress, isDataRequest });
		const open = asked(found.conditions).length === 0;
		return {
			...found,
			nearHome: open ? await findNearHome(ctx) : null,
			// Hundreds of controls that a phone opens in a sheet are a quarter of what it would have to wait for.
			phone: fromPhone(request.headers)
		};
	}
) satisfies PageServerLoad;

export const actions: Actions = {
	favourite: favouriteAction,
	save: saveSearchAction,
	...muteActions
};
