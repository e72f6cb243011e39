import { redirect } from '@sveltejs/kit';
import { codeForm } from '#lib/accounts/forms.ts';
import { findWaiting } from '#lib/accounts/server/keys.ts';
import { confirmSignIn } from '#lib/accounts/server/sign-in.ts';
import { countTry } from '#lib/web/ask-for-key.ts';
import { homeOf } from '#lib/web/areas.ts';
import { DEVICE_COOKIE, deviceCookie, SESSION_COOKIE, sessionCookie } from '#lib/web/cookie.ts';
import { nextPath } from '#lib/web/next-path.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	if (locals.actor) redirect(303, homeOf[locals.actor.role]);
	const request = url.searchParams.get('request') ?? '';
	const waiting = await findWaiting(locals.ctx, 'sign-in', request);
	return {
		...{ request, waiting, now: locals.ctx.now() },
		remember: url.searchParams.get('remember') === 'yes'
	};
}) satisfies PageServerLoad;

export const actions = {
	default: ({ locals, request, cookies, url, getClientAddress }) =>
		submit(codeForm, request, async ({ request: codeId, key: code, remember }) => {
			await countTry(getClientAddress());
			const { role, device, session } = await confirmSignIn(locals.ctx, {
				...{ codeId, code, remember }
			});
			const secure = url.protocol === 'https:';
			if (device) cookies.set(DEVICE_COOKIE, device.token, deviceCookie(secure, device.expiresAt));
			cookies.set(SESSION_COOKIE, session.token, sessionCookie(secure));
			redirect(303, nextPath(url.searchParams.get('next'), homeOf[role]));
		})
} satisfies Actions;
