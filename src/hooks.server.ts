import {
	error,
	redirect,
	type Handle,
	type RequestEvent,
	type HandleServerError,
	type ServerInit
} from '@sveltejs/kit';
import { findExpired, findSession, useSession } from '#lib/accounts/server/sessions.ts';
import type { System } from '#lib/server/context.ts';
import { currentCursor } from '#lib/server/events.ts';
import { log } from '#lib/server/log.ts';
import { metrics } from '#lib/server/metrics.ts';
import { A_PERSON_WAITS, hearWithin } from '#lib/server/hear-within.ts';
import { findPerson } from '#lib/web/actor.ts';
import { isByPerson } from '#lib/web/by-person.ts';
import { areaOf, isForSignedIn, isForUnproven, SECOND_STEP } from '#lib/web/areas.ts';
import { clientAddress } from '#lib/web/client-address.ts';
import { SESSION_COOKIE, SHARED_COOKIE } from '#lib/web/cookie.ts';
import { pathOf } from '#lib/web/next-path.ts';
import { notNow } from '#lib/web/outage.ts';
import { passPage } from '#lib/web/page-gate.ts';
import { wayBack } from '#lib/ui/failure.ts';
import { forgetStash, stashForm } from '#lib/web/stash.ts';
import { leaveNothing, safeHeaders } from '#lib/web/headers.ts';
import { askConsent } from '#lib/web/consent-gate.ts';
import { checkDoor } from '#lib/web/own-pages.ts';
import { boot } from './boot.ts';

/** Seconds, as the pages that say so do. */
const RETRY_AFTER = '10';

export const init: ServerInit = async () => void (await boot());

export const handle: Handle = (request) => hearWithin(A_PERSON_WAITS, () => answer(request));

const answer: Handle = async ({ event, resolve }) => {
	const begun = performance.now();
	const { system } = await boot();
	checkDoor(event);
	const { getClientAddress, platform } = event;
	event.getClientAddress = () => clientAddress({ getClientAddress, platform });
	event.locals.ctx = { ...system, actor: { role: 'visitor' } };
	const response = await passPage(event, async () => {
		// Health is asked for by machines, also while the database is away.
		if (event.route.id !== '/healthz') await recognise(event, system);
		const answer = await resolve(event);
		if (answer.ok || answer.status === 303) await forgetStash(event);
		return answer;
	});
	safeHeaders(response.headers, event.url);
	if (response.status === 503) response.headers.set('retry-after', RETRY_AFTER);
	if (event.locals.shared && !event.locals.actor) leaveNothing(response.headers);
	metrics.requests
		.labels(event.request.method, event.route.id ?? 'none', String(response.status))
		.observe((performance.now() - begun) / 1000);
	return response;
};

async function recognise(event: RequestEvent, system: System) {
	const { db } = system;
	try {
		const token = event.cookies.get(SESSION_COOKIE);
		// The place in the news is read before anything a page shows: what happens while it loads is told again.
		const [session, since] = await Promise.all([
			(isByPerson(event.request) ? useSession : findSession)(db, token),
			token ? currentCursor(db) : undefined
		]);
		const person = session && (await findPerson(db, session.accountId, session.id));
		event.locals.unproven = session?.unproven ?? false;
		// Until a second step is set up they are nobody anywhere else.
		const known = event.locals.unproven && !isForUnproven(event.route.id) ? undefined : person;
		event.locals.person = known;
		event.locals.actor = known?.actor;
		event.locals.sessionId = session?.id;
		event.locals.since = since;
		event.locals.shared = session ? session.kiosk : event.cookies.get(SHARED_COOKIE) === 'yes';
		if (known) event.locals.ctx.actor = known.actor;
	} catch (cause) {
		const why = notNow(cause);
		if (!why) throw cause;
		log.warn({ err: cause }, 'the database cannot be asked');
		error(503, leavesForm(event.request) ? { ...why, message: why.message + wayBack } : why);
	}
	await guard(event, system);
}

/** What is so, and what to do: shown without a frame, because nothing of the page was loaded. */
const NOT_THEIRS =
	'いまログインしている方の画面ではないか、アドレスがちがいます。「はじめのページへ」から進んでください。別の方の画面を開くときは、いったんログアウトしてください。';

async function guard(event: RequestEvent, system: System) {
	const area = areaOf(event.route.id);
	const role = event.locals.actor?.role;
	if (!isForSignedIn(event.route.id)) return;
	if (role && (!area || area === role)) return askConsent(event, system);
	if (role) error(404, { message: NOT_THEIRS });
	if (event.locals.unproven) redirect(303, SECOND_STEP);
	await stashForm(event, system);
	const token = event.cookies.get(SESSION_COOKIE);
	// Without a trace it was ended: in another window, or by a new password.
	const why = token && ((await findExpired(system.db, token))?.why ?? 'ended');
	redirect(303, `/sign-in?${why ? `why=${why}&` : ''}next=${encodeURIComponent(pathOf(event))}`);
}

export const handleError: HandleServerError = ({ error: cause, event, status, message }) => {
	if (status === 404) return { message: 'お探しのページは見つかりませんでした。' };
	const id = crypto.randomUUID().slice(0, 8);
	log.error({ err: cause, id, route: event.route.id, status }, message);
	const what = { message: 'こちらの不具合で、続けられませんでした。', ...notNow(cause) };
	return { ...what, id, ...(leavesForm(event.request) && { typed: true }) };
};

/** Sent by a browser without a script of ours: its answer takes the place of the form. */
const leavesForm = ({ method, headers }: Request) =>
	method === 'POST' && (headers.get('accept') ?? '').includes('text/html');
