import { eq } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { bookings } from '#lib/bookings/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { directRequests } from '#lib/requests/server/schema.ts';
import { compareHref } from '#lib/search/compare.ts';
import { steps } from '#lib/registration/steps.ts';
import type { Things } from '../../support/every-page.ts';
import type { Service } from '../../support/windows.ts';

type Asked = Pick<Service, 'db'> & { things: Things };

/** What the demo people can open besides one of each page: every application, every step, searches, other days. */
export const states = { visitor: async () => [], seeker, employer, officer };

async function seeker({ db, things }: Asked) {
	const own = things.people.seeker.id;
	const sent = await db.select().from(applications).where(eq(applications.seekerId, own));
	const offers = await db
		.select({ number: postings.number })
		.from(recommendations)
		.innerJoin(postings, eq(postings.id, recommendations.postingId))
		.where(eq(recommendations.seekerId, own));
	const asked = await db.select().from(directRequests).where(eq(directRequests.seekerId, own));
	return [
		...sent.flatMap(({ id, conversationId }) => [
			...['', '/cancel', '/decline'].map((page) => `/seeker/activity/${id}${page}`),
			`/seeker/messages/${conversationId}`
		]),
		...offers.flatMap(({ number }) =>
			['', '/decline', '/direct', '/apply'].map((page) => `/seeker/postings/${number}${page}`)
		),
		...asked.flatMap(({ id }) => ['', '/decline'].map((page) => `/seeker/requests/${id}${page}`)),
		...steps.map(({ slug }) => `/seeker/registration/${slug}`),
		...['q=介護', 'q=介護&view=table', 'q=どこにもない'].map((words) => `/seeker/search?${words}`),
		compareHref(offers.slice(0, 3).map(({ number }) => number)),
		'/seeker/requests/blocked?name=ケア'
	];
}

async function employer({ db, things }: Asked) {
	const [one] = await db.select().from(applications).where(eq(applications.id, things.received.id));
	const received = await db
		.select()
		.from(applications)
		.where(eq(applications.establishmentId, one?.establishmentId ?? ''));
	return [
		...received.flatMap(({ id, conversationId }) => [
			...['', '/result'].map((page) => `/employer/applicants/${id}${page}`),
			`/employer/inbox/${conversationId}`
		]),
		'/employer/applicants?state=finished',
		'/employer/candidates?words=介護',
		'/employer/postings?all=1',
		...settings
	];
}

/** Once with no record open, and once with one. */
async function officer({ db, things }: Asked) {
	const days = await db.select({ startsAt: bookings.startsAt }).from(bookings);
	return [
		...new Set(days.map(({ startsAt }) => `/office/bookings?day=${tokyoDay(startsAt)}`)),
		'/office/seekers?words=さ',
		`/office/seekers?words=${things.seekerNumber}`,
		`/office/seekers/${things.seekerNumber}?registered`,
		`/office/matching?send=${things.direct.number}`,
		...settings
	];
}

const settings = ['/settings', '/settings/address', '/settings/notices', '/settings/sign-in'];
