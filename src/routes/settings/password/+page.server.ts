import { redirect } from '@sveltejs/kit';
import { changePasswordForm } from '#lib/accounts/forms.ts';
import { changePassword } from '#lib/accounts/server/change-password.ts';
import { hangUp } from '#lib/sockets/server/attach.ts';
import { keepSitting } from '#lib/web/enter.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ changed: url.searchParams.has('changed') });

export const actions = {
	default: ({ locals, request, cookies }) =>
		submit(changePasswordForm, request, async ({ currentPassword: current, password }) => {
			const typed = { current, password };
			const { ended, renewed } = await changePassword(asAnybody(locals), typed);
			for (const session of ended) hangUp(session);
			if (renewed) keepSitting({ cookies, locals }, renewed);
			redirect(303, '/settings/password?changed');
		})
} satisfies Actions;
