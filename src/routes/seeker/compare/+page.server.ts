import { readCompared } from '#lib/search/compare.ts';
import { comparePostings } from '#lib/search/server/compare-postings.ts';
import { listFavourites } from '#lib/favourites/server/favourites.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { favouriteAction } from '#lib/web/favourite-action.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url, depends }) => {
	depends('app:favourites');
	const ctx = asSeeker(locals);
	const asked = readCompared(url.searchParams);
	const [comparison, favourites] = await Promise.all([
		comparePostings(ctx, asked),
		listFavourites(ctx)
	]);
	const more = favourites.filter(({ number, open }) => open && !asked.numbers.includes(number));
	return {
		...comparison,
		differences: asked.differences,
		more: more.map(({ number, title, employer }) => ({ number, title, employer }))
	};
}) satisfies PageServerLoad;

export const actions: Actions = { favourite: favouriteAction };
