import { redirect } from '@sveltejs/kit';
import { hangUp } from '#lib/sockets/server/attach.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { SESSION_COOKIE } from '#lib/web/cookie.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import { namedUntil, withdrawalForm } from '#lib/withdrawal/rules.ts';
import { whatRuns } from '#lib/withdrawal/server/what-runs.ts';
import { withdraw } from '#lib/withdrawal/server/withdraw.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals }) => {
	const ctx = asSeeker(locals);
	return { running: await whatRuns(ctx), namedUntil: namedUntil(ctx.now()) };
}) satisfies PageServerLoad;

export const actions = {
	default: ({ locals, request, cookies }) =>
		submit(withdrawalForm, request, async ({ currentPassword: current }) => {
			const ended = await withdraw(asSeeker(locals), { current });
			cookies.delete(SESSION_COOKIE, { path: '/' });
			// This window is led on by the answer; being told that it was signed out would lead it away first.
			for (const session of ended) if (session !== locals.sessionId) hangUp(session);
			redirect(303, '/withdrawn');
		})
} satisfies Actions;
