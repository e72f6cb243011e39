import * as v from 'valibot';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { switchValidity } from '#lib/seekers/server/switch-validity.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:registration');
	const ctx = asSeeker(locals);
	return { registration: await readRegistration(ctx), now: ctx.now() };
}) satisfies PageServerLoad;

const wanted = v.object({
	want: v.pipe(
		v.picklist(['valid', 'invalid']),
		v.transform((want) => want === 'valid')
	)
});

export const actions: Actions = {
	validity: ({ locals, request }) =>
		submit(wanted, request, ({ want }) => switchValidity(asSeeker(locals), { valid: want }))
};
