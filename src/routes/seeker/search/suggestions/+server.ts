import { json } from '@sveltejs/kit';
import { textKinds } from '#lib/search/listing.ts';
import { suggestTexts } from '#lib/search/server/suggest-texts.ts';
import { suggest } from '#lib/search/server/suggest.ts';
import { count } from '#lib/server/limits.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

const LIMIT = { name: 'search.suggest', points: 240, seconds: 60 };

/** What somebody may mean by what they are typing, in the one box or in one of its kind; nobody types faster than this allows. */
export const GET: RequestHandler = page(async ({ locals, url }) => {
	const ctx = asSeeker(locals);
	await count(LIMIT, ctx.actor.id);
	const text = url.searchParams.get('q') ?? '';
	const kind = textKinds.find((one) => one === url.searchParams.get('for'));
	return json(kind ? await suggestTexts(ctx, kind, text) : await suggest(ctx, text));
});
