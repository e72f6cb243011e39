import { pageOf } from '#lib/applicants/filter.ts';
import { answersToRequests } from '#lib/applications/server/answers-to-requests.ts';
import { countSent, listSent, PAGE } from '#lib/requests/server/sent-requests.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, url, depends }) => {
	depends('app:requests');
	const ctx = asEmployer(locals);
	const number = pageOf(url.searchParams);
	const [requests, sent] = await Promise.all([listSent(ctx, number), countSent(ctx)]);
	const answers = await answersToRequests(
		ctx,
		requests.map(({ id }) => id)
	);
	return { requests, answers, sent, page: number, pages: Math.ceil(sent / PAGE), now: ctx.now() };
}) satisfies PageServerLoad;
