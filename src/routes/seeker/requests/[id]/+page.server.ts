import { answersToRequests } from '#lib/applications/server/answers-to-requests.ts';
import { viewPosting } from '#lib/applications/server/view-posting.ts';
import type { PostingSummary } from '#lib/postings/summary.ts';
import { readReceived } from '#lib/requests/server/received-requests.ts';
import { seeRequest } from '#lib/requests/server/see-request.ts';
import { only } from '#lib/server/only.ts';
import { blockActions } from '#lib/web/block-actions.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:requests');
	const ctx = asSeeker(locals);
	const request = await readReceived(ctx, params.id);
	if (request.unseen) await seeRequest(ctx, request.id);
	const [posting, answers] = await Promise.all([
		request.state === 'waiting' ? viewPosting(ctx, request.posting.number) : null,
		answersToRequests(ctx, [request.id])
	]);
	return {
		request: { ...request, posting: shownOf(request.posting) },
		posting: posting && only(posting, 'obstacle', 'direct', 'applicationId'),
		applicationId: answers[request.id] ?? null,
		now: ctx.now()
	};
}) satisfies PageServerLoad;

const shownOf = (posting: PostingSummary) => ({
	...only(posting, 'number', 'title', 'wage', 'place', 'hours', 'duties', 'holidays', 'age'),
	...only(posting, 'kind', 'form', 'openUntil', 'badges')
});

export const actions = blockActions satisfies Actions;
