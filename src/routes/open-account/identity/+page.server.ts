import { redirect } from '@sveltejs/kit';
import { CONSENT_VERSION } from '#lib/accounts/consent.ts';
import { identityForm } from '#lib/accounts/forms.ts';
import { requestOpening } from '#lib/seekers/server/request-opening.ts';
import { countAsking } from '#lib/web/ask-for-key.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const begin = () => redirect(303, '/open-account');

export const load: PageServerLoad = ({ url }) => {
	const agreed = url.searchParams.get('agreed');
	if (agreed !== CONSENT_VERSION) begin();
	return { agreed };
};

export const actions = {
	default: ({ locals, request, getClientAddress }) =>
		submit(identityForm, request, async (input) => {
			if (input.consentVersion !== CONSENT_VERSION) begin();
			await countAsking(getClientAddress(), input.email);
			const asked = await requestOpening(locals.ctx, input);
			redirect(303, `/open-account/password?request=${asked}`);
		})
} satisfies Actions;
