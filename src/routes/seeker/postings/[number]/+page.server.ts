import { seePosting, viewPosting } from '#lib/applications/server/view-posting.ts';
import { carryOver } from '#lib/server/carry-over.ts';
import { findWaiting } from '#lib/requests/server/received-requests.ts';
import { markViewed } from '#lib/search/server/viewed.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { favouriteAction } from '#lib/web/favourite-action.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:posting');
	const ctx = asSeeker(locals);
	const posting = await viewPosting(ctx, params.number);
	await Promise.all([seePosting(ctx, params.number), markViewed(ctx, posting.id)]);
	const request = await findWaiting(ctx, posting.id);
	return {
		posting,
		request,
		under: posting.recommendation ? '/seeker/recommendations' : '/seeker/search',
		carry: carryOver(`/seeker/postings/${params.number}`),
		now: ctx.now()
	};
}) satisfies PageServerLoad;

export const actions: Actions = { favourite: favouriteAction };
