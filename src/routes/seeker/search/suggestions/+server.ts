import { json } from '@sveltejs/kit';
import { textKinds } from '#lib/search/listing.ts';
import { suggestTexts } from '#lib/search/server/suggest-texts.ts';
import { suggest } from '#lib/search/server/suggest.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { countSearch, passSearch } from '#lib/web/search-gate.ts';
import type { RequestHandler } from './$types';

const LIMIT = { name: 'search.suggest', points: 240, seconds: 60 };

/** What somebody may mean by what they are typing, in the one box or in one of its kind; nobody types faster than this allows. */
export const GET: RequestHandler = page(async ({ locals, url, getClientAddress }) => {
	const ctx = asSeeker(locals);
	await countSearch(ctx, getClientAddress, LIMIT);
	const text = url.searchParams.get('q') ?? '';
	const kind = textKinds.find((one) => one === url.searchParams.get('for'));
	return passSearch(ctx, async (own) =>
		json(kind ? await suggestTexts(own, kind, text) : await suggest(own, text))
	);
});
