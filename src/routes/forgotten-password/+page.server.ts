import { redirect } from '@sveltejs/kit';
import { forgottenForm } from '#lib/accounts/forms.ts';
import { requestNewPassword } from '#lib/accounts/server/renew-password.ts';
import { countAsking } from '#lib/web/ask-for-key.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions } from './$types';

export const actions = {
	default: ({ locals, request, getClientAddress }) =>
		submit(forgottenForm, request, async ({ email }) => {
			await countAsking(getClientAddress(), email);
			const asked = await requestNewPassword(locals.ctx, email);
			redirect(303, `/forgotten-password/new?request=${asked}`);
		})
} satisfies Actions;
