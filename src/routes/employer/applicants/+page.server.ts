import { filterOf, pageOf } from '#lib/applicants/filter.ts';
import {
	countApplicants,
	listApplicants,
	PAGE,
	postingsWithApplicants
} from '#lib/applicants/server/applicants.ts';
import { countDocuments } from '#lib/documents/server/count-documents.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, url, depends }) => {
	depends('app:applicants');
	const ctx = asEmployer(locals);
	const filter = filterOf(url.searchParams);
	const number = pageOf(url.searchParams);
	const [applicants, counts, postings] = await Promise.all([
		listApplicants(ctx, filter, number),
		countApplicants(ctx, filter),
		postingsWithApplicants(ctx)
	]);
	return {
		now: ctx.now(),
		filter,
		page: number,
		pages: Math.ceil(counts.found / PAGE),
		applicants,
		counts,
		postings,
		documents: await countDocuments(
			ctx,
			applicants.map(({ id }) => id)
		)
	};
}) satisfies PageServerLoad;
