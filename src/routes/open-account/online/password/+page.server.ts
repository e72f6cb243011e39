import { redirect } from '@sveltejs/kit';
import { newPasswordForm } from '#lib/accounts/forms.ts';
import { findWaiting } from '#lib/accounts/server/keys.ts';
import { joinOnline } from '#lib/seekers/server/join-online.ts';
import { countTry } from '#lib/web/ask-for-key.ts';
import { SESSION_COOKIE, sessionCookie } from '#lib/web/cookie.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const request = url.searchParams.get('request') ?? '';
	const waiting = await findWaiting(locals.ctx, 'joining', request);
	return { request, waiting, given: url.searchParams.get('key') ?? '', now: locals.ctx.now() };
}) satisfies PageServerLoad;

export const actions = {
	default: ({ locals, request, cookies, url, getClientAddress }) =>
		submit(newPasswordForm, request, async ({ request: keyId, key, password }) => {
			await countTry(getClientAddress());
			const { token } = await joinOnline(locals.ctx, { keyId, key, password });
			cookies.set(SESSION_COOKIE, token, sessionCookie(url.protocol === 'https:'));
			redirect(303, '/seeker/registration');
		})
} satisfies Actions;
