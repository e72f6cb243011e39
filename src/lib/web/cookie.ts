import { config } from '#lib/server/config.ts';

/** People reach the service by https, also where a proxy in front of it speaks http to us. */
const secure = config().ORIGIN.startsWith('https:');

/**
 * Under https the browser itself takes care that no neighbour's host and no page without https can set the cookie:
 * that is what the prefix means.
 */
export const cookieName = (name: string, isSecure = secure): string =>
	isSecure ? `__Host-${name}` : name;

export const SESSION_COOKIE = cookieName('session');

/** The session's token in a Cookie header. */
export function readSessionCookie(header: string | undefined): string | undefined {
	const pair = header?.split(/;\s*/).find((part) => part.startsWith(`${SESSION_COOKIE}=`));
	return pair?.slice(SESSION_COOKIE.length + 1);
}

/** How our cookies are set: unreadable for scripts, never sent across sites, gone with the browser. */
export const ownCookie = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;

/** Marks a browser that somebody uses as a shared computer; it says nothing about anybody. */
export const SHARED_COOKIE = cookieName('shared');

/** ACC-10: tells a remembered device. */
export const DEVICE_COOKIE = cookieName('device');

/** Tells the browser in which a passkey was asked for. It says nothing about anybody. */
export const CEREMONY_COOKIE = cookieName('ceremony');

/** Tells what was being written when a session ended. */
export const STASH_COOKIE = cookieName('stash');
