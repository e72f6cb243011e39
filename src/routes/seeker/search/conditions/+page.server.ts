import { only } from '#lib/server/only.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { searchPage } from '#lib/web/search-page.ts';
import type { PageServerLoad } from './$types';

/** The conditions as a step of their own, for a phone without scripts. */
export const load = page(async ({ locals, url, isDataRequest, getClientAddress }) => {
	const asked = { ctx: asSeeker(locals), url, getClientAddress, isDataRequest };
	const { hits, ...rest } = await searchPage(asked);
	return { ...rest, hits: only(hits, 'total') };
}) satisfies PageServerLoad;
