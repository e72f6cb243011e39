import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { completeRegistration } from '#lib/seekers/server/complete-registration.ts';
import { readSteps } from '#lib/seekers/server/read-steps.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:registration');
	return {
		all: await readSteps(asSeeker(locals)),
		hideTabs: true as const,
		back: { href: '/seeker/profile', label: '求職者情報・設定' }
	};
}) satisfies PageServerLoad;

export const actions = {
	complete: ({ locals, request }) =>
		submit(v.object({}), request, async () => {
			await completeRegistration(asSeeker(locals));
			redirect(303, '/seeker/registration/done');
		})
} satisfies Actions;
