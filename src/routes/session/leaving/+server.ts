import { findSession, leaveSession } from '#lib/accounts/server/sessions.ts';
import { SESSION_COOKIE } from '#lib/web/cookie.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** The window on a shared computer went away: its session ends soon, unless the next page is asked for. */
export const POST: RequestHandler = page(async ({ locals, cookies }) => {
	const session = await findSession(locals.ctx.db, cookies.get(SESSION_COOKIE));
	if (session) await leaveSession(locals.ctx.db, session.id);
	return new Response(null, { status: 204 });
});
