import { redirect } from '@sveltejs/kit';
import { isUuid } from '#lib/text/uuid.ts';
import { SavedSearchNotFound } from '#lib/saved-searches/server/errors.ts';
import { lookAtSearch } from '#lib/saved-searches/server/look-at-search.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** A saved search leads to what it finds now, and its news has been seen. */
export const GET: RequestHandler = page(async ({ locals, params }) => {
	if (!isUuid(params.id)) throw new SavedSearchNotFound();
	redirect(303, await lookAtSearch(asSeeker(locals), params.id));
});
