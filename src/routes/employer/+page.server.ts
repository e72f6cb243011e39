import { pageOf } from '#lib/applicants/filter.ts';
import { readHomeApplicants } from '#lib/applicants/server/home-applicants.ts';
import { applicationsByDay, wayOfApplicants } from '#lib/applicants/server/recent-figures.ts';
import { countDocuments } from '#lib/documents/server/count-documents.ts';
import { endingOf } from '#lib/postings/ending.ts';
import { listOwnPostings } from '#lib/postings/server/establishment-postings.ts';
import { countSentByState, listSent } from '#lib/requests/server/sent-requests.ts';
import { only } from '#lib/server/only.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

const NEWEST_REQUESTS = 3;

export const load = page(async ({ locals, depends, url }) => {
	depends('app:applicants', 'app:requests');
	const ctx = asEmployer(locals);
	const [applicants, postings, byDay, way, requests, newestRequests] = await Promise.all([
		readHomeApplicants(ctx, pageOf(url.searchParams, 'waiting')),
		listOwnPostings(ctx),
		applicationsByDay(ctx),
		wayOfApplicants(ctx),
		countSentByState(ctx),
		listSent(ctx, 1, NEWEST_REQUESTS)
	]);
	const now = ctx.now();
	return {
		now,
		organisation: locals.person?.organisation,
		...applicants,
		ending: endingOf(postings, now),
		documents: await countDocuments(
			ctx,
			applicants.newest.map(({ id }) => id)
		),
		byDay,
		way,
		requests: {
			counts: requests,
			newest: newestRequests.map((one) =>
				only(one, 'id', 'title', 'sentAt', 'state', 'closedAt', 'candidate')
			)
		}
	};
}) satisfies PageServerLoad;
