import { redirect } from '@sveltejs/kit';
import { answersToRequests } from '#lib/applications/server/answers-to-requests.ts';
import { requestForm } from '#lib/requests/forms.ts';
import { listOfferable } from '#lib/requests/server/offerable-postings.ts';
import { readCandidate } from '#lib/requests/server/read-candidate.ts';
import { sendRequest } from '#lib/requests/server/send-request.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:requests');
	const ctx = asEmployer(locals);
	const { profile, earlier } = await readCandidate(ctx, params.id);
	const [postings, answers] = await Promise.all([
		listOfferable(ctx),
		answersToRequests(
			ctx,
			earlier.map(({ id }) => id)
		)
	]);
	return { profile, earlier, answers, postings, now: ctx.now() };
}) satisfies PageServerLoad;

export const actions = {
	send: async ({ locals, params, request }) => {
		const answer = await submit(requestForm, request, (input) =>
			sendRequest(asEmployer(locals), { profileId: params.id, ...input })
		);
		if (!('done' in answer)) return answer;
		redirect(303, `/employer/candidates/${params.id}`);
	}
} satisfies Actions;
