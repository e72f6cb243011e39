import { redirect } from '@sveltejs/kit';
import { signInForm } from '#lib/accounts/rules.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import { count } from '#lib/server/limits.ts';
import { homeOf } from '#lib/web/areas.ts';
import { SESSION_COOKIE, sessionCookie } from '#lib/web/cookie.ts';
import { nextPath } from '#lib/web/next-path.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.actor) redirect(303, homeOf[locals.actor.role]);
	return { next: url.searchParams.get('next') ?? '', why: url.searchParams.get('why') };
};

export const actions: Actions = {
	default: ({ locals, request, cookies, url, getClientAddress }) =>
		submit(signInForm, request, async (input) => {
			await count({ name: 'sign-in', points: 30, seconds: 300 }, getClientAddress());
			const { role, session } = await signIn(locals.ctx, input);
			cookies.set(SESSION_COOKIE, session.token, sessionCookie(url.protocol === 'https:'));
			redirect(303, nextPath(url.searchParams.get('next'), homeOf[role]));
		})
};
