import { redirect } from '@sveltejs/kit';
import { officeForm } from '#lib/registration/forms.ts';
import { completeRegistration } from '#lib/registration/server/complete-registration.ts';
import { chooseOffice, readOwnOffice } from '#lib/registration/server/own-office.ts';
import { readSteps } from '#lib/registration/server/read-steps.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:registration');
	const ctx = asSeeker(locals);
	const { provisional, ready, steps } = await readSteps(ctx);
	return {
		all: { provisional, ready, steps },
		office: await readOwnOffice(ctx),
		hideTabs: true as const,
		back: { href: '/seeker/profile', label: '求職者情報・設定' }
	};
}) satisfies PageServerLoad;

export const actions = {
	complete: ({ locals, request }) =>
		submit(officeForm, request, async (chosen) => {
			await completeRegistration(asSeeker(locals), chosen);
			redirect(303, '/seeker/registration/done');
		}),
	office: ({ locals, request }) =>
		submit(officeForm, request, (chosen) => chooseOffice(asSeeker(locals), chosen))
} satisfies Actions;
