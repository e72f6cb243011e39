import { countApplications, listFinished } from '#lib/applications/server/seeker-queries.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:applications');
	const ctx = asSeeker(locals);
	const [cards, counts] = await Promise.all([listFinished(ctx), countApplications(ctx)]);
	return { cards, counts, now: ctx.now() };
}) satisfies PageServerLoad;
