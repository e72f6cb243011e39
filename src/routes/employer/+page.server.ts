import { listOpenApplicants } from '#lib/applications/server/applicants.ts';
import { applicationsByDay, wayOfApplicants } from '#lib/applications/server/recent-figures.ts';
import { countDocuments } from '#lib/documents/server/count-documents.ts';
import { listOwnPostings } from '#lib/postings/server/establishment-postings.ts';
import { countSentByState, listSent } from '#lib/requests/server/sent-requests.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

const NEWEST = 5;
const NEWEST_REQUESTS = 3;

export const load = page(async ({ locals, depends }) => {
	depends('app:applicants', 'app:requests');
	const ctx = asEmployer(locals);
	const [applicants, postings, byDay, way, requests, newestRequests] = await Promise.all([
		listOpenApplicants(ctx),
		listOwnPostings(ctx),
		applicationsByDay(ctx),
		wayOfApplicants(ctx),
		countSentByState(ctx),
		listSent(ctx, 1, NEWEST_REQUESTS)
	]);
	const newest = applicants.slice(0, NEWEST).map(({ id }) => id);
	return {
		now: ctx.now(),
		applicants,
		postings: postings.filter(({ open }) => open),
		documents: await countDocuments(ctx, newest),
		byDay,
		way,
		requests: { counts: requests, newest: newestRequests }
	};
}) satisfies PageServerLoad;
