import { seePosting, viewPosting } from '#lib/applications/server/view-posting.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { favouriteAction } from '#lib/web/favourite-action.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:posting');
	const ctx = asSeeker(locals);
	const posting = await viewPosting(ctx, params.number);
	await seePosting(ctx, params.number);
	return { posting, now: ctx.now() };
}) satisfies PageServerLoad;

export const actions: Actions = { favourite: favouriteAction };
