import { pageOf } from '#lib/applicants/filter.ts';
import { candidateFilterOf, MOST_PAGES } from '#lib/requests/candidate-filter.ts';
import { findCandidates, PAGE } from '#lib/requests/server/find-candidates.ts';
import { countSent } from '#lib/requests/server/sent-requests.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { countSearch, passSearch } from '#lib/web/search-gate.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, url, depends, getClientAddress }) => {
	depends('app:requests');
	const ctx = asEmployer(locals);
	const filter = candidateFilterOf(url.searchParams);
	const number = Math.min(pageOf(url.searchParams), MOST_PAGES);
	await countSearch(ctx, getClientAddress);
	const [found, sent] = await Promise.all([
		passSearch(ctx, (own) => findCandidates(own, filter, number)),
		countSent(ctx)
	]);
	return { ...found, filter, sent, page: number, pages: Math.ceil(found.count / PAGE) };
}) satisfies PageServerLoad;
