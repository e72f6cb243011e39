import { redirect } from '@sveltejs/kit';
import { changePasswordForm } from '#lib/accounts/forms.ts';
import { changePassword } from '#lib/accounts/server/change-password.ts';
import { hangUp } from '#lib/live/server/attach.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ changed: url.searchParams.has('changed') });

export const actions = {
	default: ({ locals, request }) =>
		submit(changePasswordForm, request, async ({ currentPassword: current, password }) => {
			const ended = await changePassword(asAnybody(locals), { current, password });
			for (const session of ended) hangUp(session);
			redirect(303, '/settings/password?changed');
		})
} satisfies Actions;
