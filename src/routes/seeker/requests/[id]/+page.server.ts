import { answersToRequests } from '#lib/applications/server/answers-to-requests.ts';
import { viewPosting } from '#lib/applications/server/view-posting.ts';
import { readReceived } from '#lib/requests/server/received-requests.ts';
import { seeRequest } from '#lib/requests/server/see-request.ts';
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
	return { request, posting, applicationId: answers[request.id] ?? null, now: ctx.now() };
}) satisfies PageServerLoad;

export const actions = blockActions satisfies Actions;
