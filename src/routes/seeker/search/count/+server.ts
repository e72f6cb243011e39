import { json } from '@sveltejs/kit';
import { readKnown } from '#lib/conditions/server/known-places.ts';
import { countFound, countOpened } from '#lib/search/server/count-found.ts';
import { isCursor } from '#lib/server/events.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { countSearch, passSearch } from '#lib/web/search-gate.ts';
import type { RequestHandler } from './$types';

const LIMIT = { name: 'search.count', points: 120, seconds: 60 };

/** How many postings a search finds; with `after`, how many of them opened after that place in the news. */
export const GET: RequestHandler = page(async ({ locals, url, getClientAddress }) => {
	const ctx = asSeeker(locals);
	await countSearch(ctx, getClientAddress, LIMIT);
	const { conditions } = readKnown(url.searchParams);
	const after = url.searchParams.get('after') ?? '';
	return json({
		count: await passSearch(ctx, (own) =>
			isCursor(after) ? countOpened(own, conditions, after) : countFound(own, conditions)
		)
	});
});
