import { redirect } from '@sveltejs/kit';
import { newPasswordForm } from '#lib/accounts/forms.ts';
import { findWaiting } from '#lib/accounts/server/keys.ts';
import { hangUp } from '#lib/live/server/attach.ts';
import { finishRecovery } from '#lib/recovery/server/finish-recovery.ts';
import { countTry } from '#lib/web/ask-for-key.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const request = url.searchParams.get('request') ?? '';
	const waiting = await findWaiting(locals.ctx, 'recovery', request);
	return { request, waiting, given: url.searchParams.get('key') ?? '', now: locals.ctx.now() };
}) satisfies PageServerLoad;

export const actions = {
	default: ({ locals, request, getClientAddress }) =>
		submit(newPasswordForm, request, async ({ request: keyId, key, password }) => {
			await countTry(getClientAddress());
			const ended = await finishRecovery(locals.ctx, { keyId, key, password });
			for (const session of ended) hangUp(session);
			redirect(303, '/forgotten-password/done');
		})
} satisfies Actions;
