import { redirect } from '@sveltejs/kit';
import { renewPassword } from '#lib/accounts/server/renew-password.ts';
import { hangUp } from '#lib/sockets/server/attach.ts';
import { waitingForKey, withNewPassword } from '#lib/web/new-password.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = waitingForKey('forgotten') satisfies PageServerLoad;

export const actions = {
	default: withNewPassword(async ({ locals }, typed) => {
		const ended = await renewPassword(locals.ctx, typed);
		for (const session of ended) hangUp(session);
		redirect(303, '/forgotten-password/done');
	})
} satisfies Actions;
