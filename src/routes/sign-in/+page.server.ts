import { redirect } from '@sveltejs/kit';
import { signInForm } from '#lib/accounts/rules.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import { config } from '#lib/server/config.ts';
import { count } from '#lib/server/limits.ts';
import { homeOf } from '#lib/web/areas.ts';
import { DEVICE_COOKIE, SESSION_COOKIE, sessionCookie } from '#lib/web/cookie.ts';
import { nextPath } from '#lib/web/next-path.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.actor) redirect(303, homeOf[locals.actor.role]);
	return { next: url.searchParams.get('next') ?? '', why: url.searchParams.get('why') };
};

export const actions: Actions = {
	default: ({ locals, request, cookies, url, getClientAddress }) =>
		submit(signInForm, request, async ({ remember, ...input }) => {
			await count({ name: 'sign-in', points: 30, seconds: 300 }, getClientAddress());
			const device = cookies.get(DEVICE_COOKIE);
			const codeByDefault = config().ONE_TIME_CODE;
			const answer = await signIn(locals.ctx, { ...input, device, codeByDefault });
			const next = url.searchParams.get('next');
			if (answer.codeId !== undefined) redirect(303, codePage(answer.codeId, next, remember));
			cookies.set(SESSION_COOKIE, answer.session.token, sessionCookie(url.protocol === 'https:'));
			redirect(303, nextPath(next, homeOf[answer.role]));
		})
};

function codePage(request: string, next: string | null, remember: boolean) {
	const asked = new URLSearchParams({ request });
	if (next) asked.set('next', next);
	if (remember) asked.set('remember', 'yes');
	return `/sign-in/code?${asked}`;
}
