import { settleForm } from '#lib/referral-requests/referral-request.ts';
import { handleForm } from '#lib/silence/silent-application.ts';
import { listOfficeNews } from '#lib/applications/server/office-queries.ts';
import { listReferralRequests } from '#lib/referral-requests/server/referral-requests.ts';
import { handleSilence } from '#lib/silence/server/report-silence.ts';
import { settleReferralRequest } from '#lib/referral-requests/server/request-referral.ts';
import { listSilent } from '#lib/silence/server/silent-applications.ts';
import { listTodaysBookings } from '#lib/bookings/server/office-bookings.ts';
import { noteLookup } from '#lib/offices/server/lookups.ts';
import { listSentByOffice } from '#lib/recommendations/server/office-queries.ts';
import { listUnconfirmed } from '#lib/registration/server/confirm-registration.ts';
import { listConsultations } from '#lib/seekers/server/consultations.ts';
import { listExpiringSeekers } from '#lib/seekers/server/find-seekers.ts';
import { listChanged } from '#lib/registration/server/registration-checks.ts';
import { listHeldRecoveries } from '#lib/recovery/server/held-recoveries.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:office-home');
	const context = asOfficer(locals);
	const [sent, news, expiring, requests, silent, unconfirmed, changed, consultations, bookings] =
		await Promise.all([
			listSentByOffice(context),
			listOfficeNews(context),
			listExpiringSeekers(context),
			listReferralRequests(context),
			listSilent(context),
			listUnconfirmed(context),
			listChanged(context),
			listConsultations(context),
			listTodaysBookings(context)
		]);
	const people = new Set([
		...[...sent, ...news, ...requests, ...silent, ...consultations].map((one) => one.seekerNumber),
		...[...expiring.first, ...unconfirmed.first, ...changed.first, ...bookings].map(
			({ number }) => number
		)
	]);
	await noteLookup(context, { door: 'home', found: people.size });
	const held = (await listHeldRecoveries(context)).length;
	const queues = { expiring, requests, silent, unconfirmed, changed, consultations, bookings };
	return { sent, news, held, ...queues };
}) satisfies PageServerLoad;

export const actions = {
	handle: ({ locals, request }) =>
		submit(handleForm, request, ({ applicationId }) =>
			handleSilence(asOfficer(locals), applicationId)
		),
	settle: ({ locals, request }) =>
		submit(settleForm, request, (input) => settleReferralRequest(asOfficer(locals), input))
} satisfies Actions;
