import { redirect, type RequestEvent } from '@sveltejs/kit';
import { endSessionOf, renewSession } from '#lib/accounts/server/sessions.ts';
import { hangUp, moveSockets } from '#lib/sockets/server/attach.ts';
import type { Role } from '#lib/server/context.ts';
import { homeOf } from './areas.ts';
import { ownCookie, SESSION_COOKIE, SHARED_COOKIE } from './cookie.ts';
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
	const { cookies } = event;
	await sitDown(event, session.token);
	if (session.kiosk) cookies.set(SHARED_COOKIE, 'yes', ownCookie);
	else cookies.delete(SHARED_COOKIE, { path: '/' });
	const wanted = next ?? (await stashedPath(event, session.accountId)) ?? null;
	redirect(303, nextPath(wanted, homeOf[role]));
}

/** This browser is in that session from now on. The one it was in is over, and its screens with it. */
export async function sitDown(
	{ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>,
	token: string
): Promise<void> {
	const before = await endSessionOf(locals.ctx.db, cookies.get(SESSION_COOKIE));
	if (before) hangUp(before);
	cookies.set(SESSION_COOKIE, token, ownCookie);
}

/** The same session by a new token: its open screens stay, and what is listened to goes on. */
export function keepSitting(
	{ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>,
	renewed: { token: string; id: string }
): void {
	if (locals.sessionId) moveSockets(locals.sessionId, renewed.id);
	cookies.set(SESSION_COOKIE, renewed.token, ownCookie);
}

/** What was missing has been set up: the session opens everything from now on, by a new token. */
export async function nowProven(event: Pick<RequestEvent, 'cookies' | 'locals'>): Promise<void> {
	const { locals } = event;
	if (!locals.unproven) return;
	const renewed = await renewSession(locals.ctx.db, locals.sessionId, { unproven: false });
	if (renewed) keepSitting(event, renewed);
}
