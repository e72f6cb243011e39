import { RESULT_DAYS } from '#lib/results/result.ts';
import { listOpenApplications, listResults } from '#lib/applications/server/seeker-queries.ts';
import { listOwnBookings } from '#lib/bookings/server/own-bookings.ts';
import { listConversations } from '#lib/applications/server/list-conversations.ts';
import { listRecommendations } from '#lib/recommendations/server/list-recommendations.ts';
import { listWaiting } from '#lib/requests/server/received-requests.ts';
import { listFavourites } from '#lib/favourites/server/favourites.ts';
import { listSavedSearches } from '#lib/saved-searches/server/saved-searches.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { log } from '#lib/server/log.ts';
import { only } from '#lib/server/only.ts';
import type { Home, Registration } from '../home.ts';

/** Everything on the seeker's home, read at once. One part that fails leaves the others standing. */
export async function readHome(ctx: Context<SeekerActor>): Promise<Home> {
	const [
		registration,
		recommendations,
		requests,
		bookings,
		applications,
		results,
		unread,
		favourites,
		saved
	] = await Promise.all([
		readRegistration(ctx),
		orNull('recommendations', listRecommendations(ctx)),
		orNull('requests', listWaiting(ctx)),
		orNull('bookings', listOwnBookings(ctx)),
		orNull('applications', listOpenApplications(ctx)),
		orNull('results', listResults(ctx, RESULT_DAYS)),
		orNull('messages', listConversations(ctx, { unread: true })),
		orNull('favourites', listFavourites(ctx)),
		orNull('saved searches', listSavedSearches(ctx))
	]);
	const parts = { recommendations, requests, bookings, applications, results, unread };
	return { now: ctx.now(), registration: shownOf(registration), ...parts, favourites, saved };
}

const shownOf = (whole: Awaited<ReturnType<typeof readRegistration>>): Registration =>
	only(whole, 'name', 'registrationClass', 'registeredOn', 'validUntil', 'valid', 'provisional');

const orNull = <T>(part: string, reading: Promise<T>): Promise<T | null> =>
	reading.catch((error) => {
		log.error({ err: error, part }, 'a part of the home could not be read');
		return null;
	});
