import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Role } from '#lib/server/context.ts';
import { homeOf } from './areas.ts';
import { SESSION_COOKIE, sessionCookie, SHARED_COOKIE } from './cookie.ts';
import { nextPath } from './next-path.ts';
import { stashedPath } from './stash.ts';

interface Entered {
	role: Role;
	session: { token: string; accountId: string; kiosk: boolean };
}

/** The last step of every way in: the cookies are set, and the person goes on to where they wanted, or were writing. */
export async function enter(
	event: RequestEvent,
	{ role, session }: Entered,
	next: string | null
): Promise<never> {
	const { cookies, url } = event;
	const options = sessionCookie(url.protocol === 'https:');
	cookies.set(SESSION_COOKIE, session.token, options);
	if (session.kiosk) cookies.set(SHARED_COOKIE, 'yes', options);
	else cookies.delete(SHARED_COOKIE, { path: '/' });
	const wanted = next ?? (await stashedPath(event, session.accountId)) ?? null;
	redirect(303, nextPath(wanted, homeOf[role]));
}
