import { json } from '@sveltejs/kit';
import { readConditions } from '#lib/search/conditions.ts';
import { countFound, countOpened } from '#lib/search/server/count-found.ts';
import { isCursor } from '#lib/server/events.ts';
import { count } from '#lib/server/limits.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

const LIMIT = { name: 'search.count', points: 120, seconds: 60 };

/** How many postings a search finds; with `after`, how many of them opened after that place in the news. */
export const GET: RequestHandler = page(async ({ locals, url }) => {
	const ctx = asSeeker(locals);
	await count(LIMIT, ctx.actor.id);
	const { conditions } = readConditions(url.searchParams);
	const after = url.searchParams.get('after') ?? '';
	return json({
		count: isCursor(after)
			? await countOpened(ctx, conditions, after)
			: await countFound(ctx, conditions)
	});
});
