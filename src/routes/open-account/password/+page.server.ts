import { redirect } from '@sveltejs/kit';
import { openAccount } from '#lib/accounts/server/open-account.ts';
import { waitingForKey, withNewPassword } from '#lib/web/new-password.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = waitingForKey('opening') satisfies PageServerLoad;

export const actions = {
	default: withNewPassword(async ({ locals }, typed) => {
		await openAccount(locals.ctx, typed);
		redirect(303, '/open-account/done');
	})
} satisfies Actions;
