import { PAGE, readConditions } from '#lib/search/rules.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { favouriteAction } from '#lib/web/favourite-action.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const conditions = readConditions(url.searchParams);
	const ctx = asSeeker(locals);
	const { found, total } = await searchPostings(ctx, conditions);
	return { conditions, found, total, pages: Math.ceil(total / PAGE), now: ctx.now() };
}) satisfies PageServerLoad;

export const actions: Actions = { favourite: favouriteAction };
