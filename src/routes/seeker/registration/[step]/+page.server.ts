import { redirect } from '@sveltejs/kit';
import { consentsForm, disabilityConsentForm } from '#lib/registration/forms.ts';
import { besides, stepHref } from '#lib/registration/steps.ts';
import { recordConsents } from '#lib/seekers/server/consents.ts';
import { allowDisability, withdrawDisability } from '#lib/registration/server/disability.ts';
import { readStandings, readStep } from '#lib/registration/server/read-steps.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { registrationActions, stepOf } from '#lib/web/registration-actions.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:registration');
	const ctx = asSeeker(locals);
	const step = stepOf(params);
	return {
		step,
		all: await readStandings(ctx),
		section: step.section && (await readStep(ctx, step.section)),
		now: ctx.now(),
		hideTabs: true as const,
		back: { href: '/seeker/registration', label: '求職申込みの一覧' }
	};
}) satisfies PageServerLoad;

export const actions = {
	...registrationActions,
	consents: ({ locals, request }) =>
		submit(consentsForm, request, async (chosen) => {
			await recordConsents(asSeeker(locals), chosen);
			redirect(303, besides('sharing', 1));
		}),
	allow: ({ locals, request }) =>
		submit(disabilityConsentForm, request, async () => {
			await allowDisability(asSeeker(locals));
			redirect(303, stepHref('disability'));
		}),
	withdraw: async ({ locals }) => {
		await withdrawDisability(asSeeker(locals));
		redirect(303, stepHref('disability'));
	}
} satisfies Actions;
