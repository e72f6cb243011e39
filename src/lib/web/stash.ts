import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { findExpired } from '#lib/accounts/server/sessions.ts';
import type { System } from '#lib/server/context.ts';
import { dropStash, findStash, findStashPath, stash } from '#lib/server/stash.ts';
import { ownCookie, SESSION_COOKIE, STASH_COOKIE } from './cookie.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { withFiles } from './form-body.ts';
import { readForm } from './read-form.ts';
import { withoutSecrets } from './submit.ts';

const textForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)/;

/**
 * Keeps a form that arrived after its session had ended, for the account whose session it was. Somebody else may have
 * signed in meanwhile in the same browser: where the page says who wrote, nobody else gets it.
 */
export async function stashForm(
	event: RequestEvent,
	system: System,
	{ path = event.url.pathname, writer }: { path?: string; writer?: string } = {}
) {
	const type = event.request.headers.get('content-type') ?? '';
	if (event.request.method !== 'POST' || !textForm.test(type)) return;
	const accountId =
		event.locals.actor?.id ??
		(await findExpired(system.db, event.cookies.get(SESSION_COOKIE)))?.accountId;
	if (!accountId || (writer !== undefined && writer !== accountId)) return;
	const typed = await readForm(event.request, withFiles()).catch(nothing);
	const id = typed && (await stash(system, { accountId, path, values: withoutSecrets(typed) }));
	if (!id) return;
	event.cookies.set(STASH_COOKIE, id, ownCookie);
}

/** What no form of ours would have taken in is not kept either; the way on is the same. */
function nothing(refusal: unknown): undefined {
	if (!isHttpError(refusal)) throw refusal;
}

/** What the person had typed on this page before they were signed out. */
export async function stashedValues(event: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>) {
	const id = event.cookies.get(STASH_COOKIE);
	if (!id || !isUuid(id) || !event.locals.actor) return null;
	const { ctx, actor } = event.locals;
	return (await findStash(ctx, id, actor.id, event.url.pathname)) ?? null;
}

/** Where somebody who signs in again was writing. */
export async function stashedPath({ cookies, locals }: RequestEvent, accountId: string) {
	const id = cookies.get(STASH_COOKIE);
	return id && isUuid(id) ? findStashPath(locals.ctx, id, accountId) : undefined;
}

/** A form of that page was taken in: nothing is left to bring back. */
export async function forgetStash({ cookies, locals, url, request }: RequestEvent) {
	const id = cookies.get(STASH_COOKIE);
	if (!id || !isUuid(id) || !locals.actor || request.method !== 'POST') return;
	if (await dropStash(locals.ctx, id, locals.actor.id, url.pathname))
		cookies.delete(STASH_COOKIE, { path: '/' });
}
