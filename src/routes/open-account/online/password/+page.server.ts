import { redirect } from '@sveltejs/kit';
import { joinOnline } from '#lib/seekers/server/join-online.ts';
import { SESSION_COOKIE, sessionCookie } from '#lib/web/cookie.ts';
import { waitingForKey, withNewPassword } from '#lib/web/new-password.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = waitingForKey('joining') satisfies PageServerLoad;

export const actions = {
	default: withNewPassword(async ({ locals, cookies, url }, typed) => {
		const { token } = await joinOnline(locals.ctx, typed);
		cookies.set(SESSION_COOKIE, token, sessionCookie(url.protocol === 'https:'));
		redirect(303, '/seeker/registration');
	})
} satisfies Actions;
