import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { searchPage } from '#lib/web/search-page.ts';
import type { PageServerLoad } from './$types';

/** The conditions as a step of their own, for a phone without scripts. */
export const load = page(async ({ locals, url, isDataRequest, getClientAddress }) =>
	searchPage({ ctx: asSeeker(locals), url, getClientAddress, isDataRequest })
) satisfies PageServerLoad;
