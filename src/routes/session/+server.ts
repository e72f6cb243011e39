import { json, type Cookies } from '@sveltejs/kit';
import {
	findExpired,
	findSession,
	useSession,
	type Session
} from '#lib/accounts/server/sessions.ts';
import { SESSION_COOKIE } from '#lib/web/cookie.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

interface Asked {
	locals: App.Locals;
	cookies: Cookies;
}

/** How long the session still lasts, and whether anything could make it longer; once it is over, why (ACC-11). */
async function answer({ locals, cookies }: Asked, session: Session | undefined) {
	if (session)
		return json({
			seconds: Math.round((session.expiresAt.getTime() - Date.now()) / 1000),
			forGood: session.expiresAt >= session.endsAt
		});
	const expired = await findExpired(locals.ctx.db, cookies.get(SESSION_COOKIE));
	return json({ seconds: 0, why: expired?.why ?? 'ended' });
}

const token = ({ cookies }: Asked) => cookies.get(SESSION_COOKIE);

/** How long the session still lasts if nobody does anything. */
export const GET: RequestHandler = page(async (event) =>
	answer(event, await findSession(event.locals.ctx.db, token(event)))
);

/** Someone is there: the session starts its hour anew. */
export const POST: RequestHandler = page(async (event) =>
	answer(event, await useSession(event.locals.ctx.db, token(event)))
);
