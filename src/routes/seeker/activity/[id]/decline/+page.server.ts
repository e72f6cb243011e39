import { redirect } from '@sveltejs/kit';
import { declineApplicationForm } from '#lib/applications/forms.ts';
import { declineApplication } from '#lib/applications/server/decline-application.ts';
import { readCard } from '#lib/applications/server/seeker-queries.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:applications');
	const ctx = asSeeker(locals);
	const back = { href: '/seeker/activity', label: '応募中求人一覧に戻る' };
	return { card: await readCard(ctx, params.id), now: ctx.now(), hideTabs: true as const, back };
}) satisfies PageServerLoad;

export const actions = {
	default: async ({ locals, params, request }) => {
		const answer = await submit(declineApplicationForm, request, (form) =>
			declineApplication(asSeeker(locals), params.id, form)
		);
		if (!('done' in answer)) return answer;
		redirect(303, `/seeker/activity/${params.id}/decline`);
	}
} satisfies Actions;
