import { redirect } from '@sveltejs/kit';
import { CONSENT_VERSION } from '#lib/accounts/consent.ts';
import { joiningForm } from '#lib/registration/joining-form.ts';
import { requestJoining } from '#lib/registration/server/join-online.ts';
import { countAsking } from '#lib/web/ask-for-key.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const begin = () => redirect(303, '/open-account/online');

export const load: PageServerLoad = ({ url }) => {
	const agreed = url.searchParams.get('agreed');
	if (agreed !== CONSENT_VERSION) begin();
	return { agreed };
};

export const actions = {
	default: ({ locals, request, getClientAddress }) =>
		submit(joiningForm, request, async (input) => {
			if (input.consentVersion !== CONSENT_VERSION) begin();
			await countAsking(getClientAddress(), input.email);
			const asked = await requestJoining(locals.ctx, input);
			redirect(303, `/open-account/online/password?request=${asked}`);
		})
} satisfies Actions;
