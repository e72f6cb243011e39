import { redirect } from '@sveltejs/kit';
import { joinOnline } from '#lib/registration/server/join-online.ts';
import { sitDown } from '#lib/web/enter.ts';
import { waitingForKey, withNewPassword } from '#lib/web/new-password.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = waitingForKey('joining') satisfies PageServerLoad;

export const actions = {
	default: withNewPassword(async (event, typed) => {
		const { token } = await joinOnline(event.locals.ctx, typed);
		await sitDown(event, token);
		redirect(303, '/seeker/registration');
	})
} satisfies Actions;
