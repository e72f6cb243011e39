import {
	error,
	redirect,
	type Handle,
	type HandleServerError,
	type ServerInit
} from '@sveltejs/kit';
import { findSession } from '#lib/accounts/server/sessions.ts';
import { log } from '#lib/server/log.ts';
import { findPerson } from '#lib/web/actor.ts';
import { areaOf, homeOf } from '#lib/web/areas.ts';
import { SESSION_COOKIE } from '#lib/web/cookie.ts';
import { isOutage } from '#lib/web/outage.ts';
import { safeHeaders } from '#lib/web/headers.ts';
import { boot } from './boot.ts';

export const init: ServerInit = async () => void (await boot());

export const handle: Handle = async ({ event, resolve }) => {
	const { system } = await boot();
	const session = await findSession(system.db, event.cookies.get(SESSION_COOKIE));
	const person = session && (await findPerson(system.db, session.accountId, session.id));
	event.locals.person = person;
	event.locals.actor = person?.actor;
	event.locals.sessionId = session?.id;
	event.locals.ctx = { ...system, actor: person?.actor ?? { role: 'visitor' } };
	guard(event.route.id, event.url, person?.actor.role);
	const response = await resolve(event);
	safeHeaders(response.headers, event.url);
	return response;
};

function guard(routeId: string | null, url: URL, role: keyof typeof homeOf | undefined) {
	const area = areaOf(routeId);
	if (!area || area === role) return;
	if (role) error(404, { message: 'お探しのページは見つかりませんでした。' });
	redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
}

export const handleError: HandleServerError = ({ error: cause, event, status, message }) => {
	if (status === 404) return { message: 'お探しのページは見つかりませんでした。' };
	const id = crypto.randomUUID().slice(0, 8);
	log.error({ err: cause, id, route: event.route.id, status }, message);
	return isOutage(cause)
		? { message: 'ただいま、データを読み書きできません。', code: 'web.outage', id }
		: { message: 'こちらの不具合で、続けられませんでした。', id };
};
