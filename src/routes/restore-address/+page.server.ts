import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { requestNewPassword } from '#lib/accounts/server/renew-password.ts';
import { findRestorable, restoreAddress } from '#lib/accounts/server/restore-address.ts';
import { hangUp } from '#lib/sockets/server/attach.ts';
import { tryFrom } from '#lib/web/ask-for-key.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const token = url.searchParams.get('token') ?? '';
	const change = await findRestorable(locals.ctx, token);
	return { token, address: change?.oldAddress };
}) satisfies PageServerLoad;

const form = v.object({ token: v.pipe(v.optional(v.string(), ''), v.maxLength(100)) });

export const actions = {
	/** The link in a mail only shows the page: programs that look at mails follow links. */
	default: ({ locals, request, getClientAddress }) =>
		submit(form, request, async ({ token }) => {
			const restored = tryFrom(getClientAddress(), () => restoreAddress(locals.ctx, token));
			const { ended, address } = await restored;
			for (const session of ended) hangUp(session);
			const asked = await requestNewPassword(locals.ctx, address);
			redirect(303, `/forgotten-password/new?request=${asked}`);
		})
} satisfies Actions;
