import type { Situation } from './greeting.ts';
import type { Home } from './home.ts';

/** What the greeting needs of the home. */
export function situationOf({
	registration,
	recommendations,
	requests,
	bookings,
	applications,
	unread
}: Home): Situation {
	const offers = recommendations ?? [];
	const running = applications ?? [];
	return {
		name: registration.name,
		valid: registration.valid,
		provisional: registration.provisional,
		validUntil: registration.validUntil,
		unseen: offers.filter(({ unseen }) => unseen).length,
		requested: (requests ?? []).filter(({ unseen }) => unseen).length,
		unread: (unread ?? []).reduce((sum, row) => sum + row.unread, 0),
		offers: offers.map(({ posting, applyBy }) => ({ title: posting.title, applyBy })),
		interviews: running.flatMap(({ interviewAt }) => interviewAt ?? []),
		consultations: (bookings ?? []).map(({ startsAt }) => startsAt),
		promises: running.flatMap(({ promisedBy }) => promisedBy ?? []),
		running: running.length
	};
}
