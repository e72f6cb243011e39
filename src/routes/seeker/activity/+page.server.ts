import {
	countApplications,
	listOpenApplications,
	listResults
} from '#lib/applications/server/seeker-queries.ts';
import { RESULT_DAYS } from '#lib/results/result.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:applications');
	const ctx = asSeeker(locals);
	const [open, results, counts] = await Promise.all([
		listOpenApplications(ctx),
		listResults(ctx, RESULT_DAYS),
		countApplications(ctx)
	]);
	// A result is read where it was waited for.
	return { cards: open, results, counts, now: ctx.now() };
}) satisfies PageServerLoad;
