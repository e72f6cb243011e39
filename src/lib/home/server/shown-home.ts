import { only } from '#lib/server/only.ts';
import type { ApplicationCard } from '#lib/applications/application.ts';
import { daysUntil } from '#lib/calendar/tokyo.ts';
import type { Recommendation } from '#lib/recommendations/recommendation.ts';
import { closingSoon } from '#lib/favourites/deadline.ts';
import type { Home } from '../home.ts';
import { nowLines } from '../now.ts';
import { soonestFirst } from '../order.ts';
import { situationOf } from '../situation.ts';
import type { ShownHome } from '../shown.ts';

/** So many of each stand on the home; the rest are a number. */
const MOST = { running: 3, unread: 3, closing: 3, requests: 2 };

/** What the page of the home draws of everything that was read for it, and nothing besides. */
export function shownHome(home: Home): ShownHome {
	const { now, registration, recommendations, requests, bookings, favourites } = home;
	const running = home.applications && soonestFirst(home.applications, now);
	return {
		...{ now, registration, bookings, first: nowLines(home, now) },
		situation: { ...situationOf(home), offers: (recommendations ?? []).map(asOffer(now)) },
		recommendations: recommendations && {
			newest: recommendations[0] ?? null,
			all: recommendations.map((one) => only(one, 'id', 'sentAt', 'unseen'))
		},
		requests: requests && { count: requests.length, first: requests.slice(0, MOST.requests) },
		applications: running && {
			count: running.length,
			first: running.slice(0, MOST.running).map(asRunning)
		},
		results: home.results && home.results.map(asRunning),
		unread: home.unread && {
			rows: home.unread.length,
			messages: home.unread.reduce((sum, { unread }) => sum + unread, 0),
			first: home.unread
				.slice(0, MOST.unread)
				.map((row) => only(row, 'id', 'other', 'subject', 'unread', 'last'))
		},
		favourites: favourites && {
			ids: favourites.map(({ postingId }) => postingId),
			closing: closingSoon(favourites, now)
				.slice(0, MOST.closing)
				.map((one) =>
					only(one, 'postingId', 'number', 'title', 'employer', 'place', 'openUntil', 'open')
				)
		},
		saved:
			home.saved &&
			home.saved.map(({ latest, ...search }) => ({
				...only(search, 'id', 'name', 'fresh'),
				latest: latest && only(latest, 'title', 'foundAt')
			}))
	};
}

/** The greeting names an offer from the day before its last day on. */
const asOffer =
	(now: Date) =>
	({ posting, applyBy }: Recommendation, _: number, all: Recommendation[]) => {
		const soonest = all.every((other) => applyBy <= other.applyBy);
		return { applyBy, title: soonest && daysUntil(now, applyBy) <= 1 ? posting.title : '' };
	};

const asRunning = (card: ApplicationCard) => ({
	...only(card, 'id', 'title', 'employer', 'state', 'steps', 'interviewAt'),
	...only(card, 'interviewPlace', 'promisedBy', 'silence')
});
