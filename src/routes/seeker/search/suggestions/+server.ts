import { json } from '@sveltejs/kit';
import { suggest } from '#lib/search/server/suggest.ts';
import { count } from '#lib/server/limits.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

const LIMIT = { name: 'search.suggest', points: 240, seconds: 60 };

/** What somebody may mean by what they are typing; nobody types faster than this allows. */
export const GET: RequestHandler = page(async ({ locals, url }) => {
	const ctx = asSeeker(locals);
	await count(LIMIT, ctx.actor.id);
	return json(await suggest(ctx, url.searchParams.get('q') ?? ''));
});
