import { redirect } from '@sveltejs/kit';
import { CONSENT_VERSION } from '#lib/accounts/consent.ts';
import { consentForm } from '#lib/accounts/forms.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ version: CONSENT_VERSION });

export const actions = {
	default: ({ request }) =>
		submit(consentForm, request, async ({ agree }) =>
			redirect(303, `/open-account/online/identity?agreed=${agree}`)
		)
} satisfies Actions;
