import { noteForm } from '#lib/favourites/rules.ts';
import { listFavourites } from '#lib/favourites/server/favourites.ts';
import { noteFavourite } from '#lib/favourites/server/save-favourite.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { favouriteAction } from '#lib/web/favourite-action.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:favourites');
	const ctx = asSeeker(locals);
	return { favourites: await listFavourites(ctx), now: ctx.now() };
}) satisfies PageServerLoad;

export const actions: Actions = {
	favourite: favouriteAction,
	note: ({ locals, request }) =>
		submit(noteForm, request, (input) => noteFavourite(asSeeker(locals), input))
};
