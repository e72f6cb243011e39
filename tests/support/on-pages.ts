import type { APIRequestContext, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { CONSENT_VERSION } from '#lib/applications/forms.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { addDays, monthEnd, tokyoDay } from '#lib/calendar/tokyo.ts';
import { openUntilFor } from '#lib/postings/validity.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { ADDRESS } from './address.ts';
import { aPosting, aRecommendation } from './postings.ts';
import type { Service } from './windows.ts';

export const today = () => tokyoDay(new Date());

export const MOTIVATION = '少人数で一人ひとりと長く関われる仕事がしたいです。';

type Says = (content: PostingContent) => PostingContent;

/** The leaflet's posting, open today, far from where anybody in the demo looks for work; or what `says` makes of it. */
export const anOpenPosting = (service: Service, establishmentId: string, says: Says = farAway) =>
	aPosting(service, { establishmentId }, (content) =>
		says({
			...content,
			header: { ...content.header, receivedOn: today(), openUntil: openUntilFor(today()) }
		})
	);

const farAway: Says = (content) => ({
	...content,
	workplace: { ...content.workplace, prefecture: '47', town: '石垣市', street: '見本町1-1' }
});

/** A seeker to whom an officer has sent the posting of an employer with a My Page. */
export async function aRecommendedPosting(service: Service, name?: string, says?: Says) {
	const [seeker, employer, officer] = await Promise.all([
		aSeeker(service, name),
		service.employer('渡邉 誠'),
		service.officer()
	]);
	const posting = await anOpenPosting(service, employer.establishmentId, says);
	const applyBy = addDays(today(), 7);
	const recommendation = await aRecommendation(service, { seeker, posting, officer, applyBy });
	return { seeker, employer, officer, posting, recommendation };
}

export const aSeeker = (service: Service, name?: string) =>
	service.seeker(name, { registeredOn: today(), validUntil: monthEnd(today(), 2) });

/** Sends a form as a browser without scripts does; returns where it leads. */
export async function post(
	request: APIRequestContext,
	path: string,
	form: Record<string, string>,
	origin = ADDRESS
) {
	const answer = await request.post(path, {
		form,
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0
	});
	return { status: answer.status(), location: answer.headers().location };
}

/** The application of a signed-in seeker, as the confirmation page sends it. */
export async function apply(page: Page, number: string, origin = ADDRESS) {
	const confirmed = {
		clientId: crypto.randomUUID(),
		motivation: MOTIVATION,
		remarks: '',
		consent: CONSENT_VERSION,
		postingVersion: '1'
	};
	const path = `/seeker/postings/${number}/apply/confirm?/apply`;
	const { status, location } = await post(page.request, path, confirmed, origin);
	if (!location?.endsWith('/done')) throw new Error(`Applying answered ${status}.`);
}

/** As if a seeker's applications had been made a day ago. */
export const yesterday = async ({ db }: Service, seekerId: string) => {
	const at = new Date(Date.now() - 25 * 60 * 60 * 1000);
	await db.update(applications).set({ submittedAt: at }).where(eq(applications.seekerId, seekerId));
};

/** 求職番号 */
export async function numberOf({ db }: Service, { id }: { id: string }) {
	const [row] = await db
		.select({ number: seekers.number })
		.from(seekers)
		.where(eq(seekers.accountId, id));
	return row?.number ?? '';
}
