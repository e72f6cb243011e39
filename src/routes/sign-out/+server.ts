import { redirect } from '@sveltejs/kit';
import { endSession } from '#lib/accounts/server/sessions.ts';
import { hangUp } from '#lib/sockets/server/attach.ts';
import { SESSION_COOKIE, STASH_COOKIE } from '#lib/web/cookie.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** Ends the session everywhere: its cookie, its row and its open sockets. */
export const POST: RequestHandler = page(async ({ locals, cookies }) => {
	if (locals.sessionId) {
		await endSession(locals.ctx.db, locals.sessionId);
		hangUp(locals.sessionId);
	}
	cookies.delete(SESSION_COOKIE, { path: '/' });
	// What this person had not finished is no business of the next one at a shared computer.
	if (locals.shared) cookies.delete(STASH_COOKIE, { path: '/' });
	redirect(303, '/sign-in?why=out');
});
