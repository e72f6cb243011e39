import { settleForm } from '#lib/applications/referral-request.ts';
import { listOfficeNews } from '#lib/applications/server/office-queries.ts';
import { listReferralRequests } from '#lib/applications/server/referral-requests.ts';
import { settleReferralRequest } from '#lib/applications/server/request-referral.ts';
import { listSentByOffice } from '#lib/recommendations/server/office-queries.ts';
import { listExpiringSeekers } from '#lib/seekers/server/find-seekers.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:office-home');
	const context = asOfficer(locals);
	const [sent, news, expiring, requests] = await Promise.all([
		listSentByOffice(context),
		listOfficeNews(context),
		listExpiringSeekers(context),
		listReferralRequests(context)
	]);
	return { sent, news, expiring, requests };
}) satisfies PageServerLoad;

export const actions = {
	settle: ({ locals, request }) =>
		submit(settleForm, request, (input) => settleReferralRequest(asOfficer(locals), input))
} satisfies Actions;
