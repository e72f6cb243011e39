import { json } from '@sveltejs/kit';
import { findSession, useSession } from '#lib/accounts/server/sessions.ts';
import { SESSION_COOKIE } from '#lib/web/cookie.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

const answer = (session: { expiresAt: Date } | undefined) =>
	json({ seconds: session ? Math.round((session.expiresAt.getTime() - Date.now()) / 1000) : 0 });

/** How long the session still lasts if nobody does anything. */
export const GET: RequestHandler = page(async ({ locals, cookies }) =>
	answer(await findSession(locals.ctx.db, cookies.get(SESSION_COOKIE)))
);

/** Someone is there: the session starts its hour anew. */
export const POST: RequestHandler = page(async ({ locals, cookies }) =>
	answer(await useSession(locals.ctx.db, cookies.get(SESSION_COOKIE)))
);
