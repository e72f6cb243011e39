import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { consultationForm } from '#lib/seekers/consultation-form.ts';
import { findConsultation, requestConsultation } from '#lib/seekers/server/consultations.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { readSteps } from '#lib/registration/server/read-steps.ts';
import { switchValidity } from '#lib/seekers/server/switch-validity.ts';
import { count } from '#lib/server/limits.ts';
import { only } from '#lib/server/only.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:registration');
	const ctx = asSeeker(locals);
	const [registration, all, consultation] = await Promise.all([
		readRegistration(ctx),
		readSteps(ctx),
		findConsultation(ctx)
	]);
	const { alias, phone } = registration.office;
	return {
		registration: {
			...only(registration, 'number', 'registrationClass', 'registeredOn', 'validUntil', 'valid'),
			...only(registration, 'invalidatedAt', 'provisional', 'email', 'publishedAt'),
			office: { alias, phone }
		},
		steps: all.steps.map((step) => only(step, 'slug', 'label', 'state', 'lines')),
		consultation,
		now: ctx.now()
	};
}) satisfies PageServerLoad;

const wanted = v.object({
	want: v.pipe(
		v.picklist(['valid', 'invalid']),
		v.transform((want) => want === 'valid')
	)
});

const ASKING = { name: 'consultations', points: 10, seconds: 600 };

export const actions = {
	validity: ({ locals, request }) =>
		submit(wanted, request, ({ want }) => switchValidity(asSeeker(locals), { valid: want })),
	consult: ({ locals, request }) =>
		submit(consultationForm, request, async (input) => {
			const ctx = asSeeker(locals);
			await count(ASKING, ctx.actor.id);
			await requestConsultation(ctx, input);
			redirect(303, '/seeker/profile#validity');
		})
} satisfies Actions;
