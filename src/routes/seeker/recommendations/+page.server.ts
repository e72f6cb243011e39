import { listRecommendations } from '#lib/recommendations/server/list-recommendations.ts';
import { standingOf } from '#lib/recommendations/standing.ts';
import { listFavourites } from '#lib/favourites/server/favourites.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { favouriteAction } from '#lib/web/favourite-action.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:recommendations');
	const ctx = asSeeker(locals);
	const [recommendations, favourites, registration] = await Promise.all([
		listRecommendations(ctx),
		listFavourites(ctx),
		readRegistration(ctx)
	]);
	return {
		recommendations,
		saved: favourites.map(({ postingId }) => postingId),
		standing: standingOf(registration),
		now: ctx.now()
	};
}) satisfies PageServerLoad;

export const actions: Actions = { favourite: favouriteAction };
