import { redirect } from '@sveltejs/kit';
import { hangUp } from '#lib/sockets/server/attach.ts';
import { finishRecovery } from '#lib/recovery/server/finish-recovery.ts';
import { waitingForKey, withNewPassword } from '#lib/web/new-password.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = waitingForKey('recovery') satisfies PageServerLoad;

export const actions = {
	default: withNewPassword(async ({ locals }, typed) => {
		const ended = await finishRecovery(locals.ctx, typed);
		for (const session of ended) hangUp(session);
		redirect(303, '/forgotten-password/done');
	})
} satisfies Actions;
