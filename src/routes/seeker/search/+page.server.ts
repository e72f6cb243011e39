import { readConditions } from '#lib/search/conditions.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { favouriteAction } from '#lib/web/favourite-action.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const asked = readConditions(url.searchParams);
	const ctx = asSeeker(locals);
	const hits = await searchPostings(ctx, asked.conditions, asked.presentation);
	return { ...asked, ...hits, now: ctx.now() };
}) satisfies PageServerLoad;

export const actions: Actions = { favourite: favouriteAction };
