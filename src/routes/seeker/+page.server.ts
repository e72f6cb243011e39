import { readHome } from '#lib/home/server/read-home.ts';
import { shownHome } from '#lib/home/server/shown-home.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { favouriteAction } from '#lib/web/favourite-action.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:home');
	return { home: shownHome(await readHome(asSeeker(locals))) };
}) satisfies PageServerLoad;

export const actions: Actions = { favourite: favouriteAction };
