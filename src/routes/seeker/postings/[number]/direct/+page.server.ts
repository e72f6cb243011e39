import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { requestReferral } from '#lib/referral-requests/server/request-referral.ts';
import { viewPosting } from '#lib/applications/server/view-posting.ts';
import { only } from '#lib/server/only.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:posting');
	const ctx = asSeeker(locals);
	const back = { href: `/seeker/postings/${params.number}`, label: '求人に戻る' };
	const { summary, ...posting } = await viewPosting(ctx, params.number);
	return {
		posting: {
			...only(posting, 'obstacle', 'direct', 'referral'),
			summary: only(summary, 'number', 'title', 'employer')
		},
		now: ctx.now(),
		hideTabs: true as const,
		back
	};
}) satisfies PageServerLoad;

export const actions = {
	request: async ({ locals, params, request }) => {
		const answer = await submit(v.object({}), request, () =>
			requestReferral(asSeeker(locals), params.number)
		);
		if (!('done' in answer)) return answer;
		redirect(303, `/seeker/postings/${params.number}/direct`);
	}
} satisfies Actions;
