import { redirect } from '@sveltejs/kit';
import { viewPosting } from '#lib/applications/server/view-posting.ts';
import { declineForm } from '#lib/recommendations/rules.ts';
import { declineRecommendation } from '#lib/recommendations/server/decline-recommendation.ts';
import { asSeeker, NotYours } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:posting');
	const { recommendation, summary } = await viewPosting(asSeeker(locals), params.number);
	if (!recommendation) throw new NotYours();
	const back = { href: `/seeker/postings/${params.number}`, label: '求人に戻る' };
	const { state, live, from } = recommendation;
	return {
		recommendation: { state, live, from: state === 'declined' ? from : '' },
		about: live ? `${summary.title}　${summary.employer}` : '',
		keep: back.href,
		hideTabs: true as const,
		back
	};
}) satisfies PageServerLoad;

export const actions = {
	default: async ({ locals, params, request }) => {
		const ctx = asSeeker(locals);
		const answer = await submit(declineForm, request, async ({ reason }) => {
			const { recommendation } = await viewPosting(ctx, params.number);
			if (!recommendation) throw new NotYours();
			await declineRecommendation(ctx, { id: recommendation.id, reason });
		});
		if (!('done' in answer)) return answer;
		redirect(303, `/seeker/postings/${params.number}/decline`);
	}
} satisfies Actions;
