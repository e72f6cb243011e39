import { listSavedSearches } from '#lib/saved-searches/server/saved-searches.ts';
import { townChoices } from '#lib/conditions/server/town-choices.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { LayoutServerLoad } from './$types';

/** The towns to choose from, read again only when other places are asked for, and 保存した検索条件. */
export const load = page(async ({ locals, url, depends }) => {
	depends('app:saved');
	return {
		towns: townChoices(url.searchParams.getAll('area'), url.searchParams.getAll('town')),
		saved: await listSavedSearches(asSeeker(locals))
	};
}) satisfies LayoutServerLoad;
