import { expect, test } from 'vitest';
import { cookieName, ownCookie, readSessionCookie, SESSION_COOKIE } from '#lib/web/cookie.ts';

test('under https no neighbour can set our cookies: their names say so, and the whole host is theirs', () => {
	expect(cookieName('session', true)).toBe('__Host-session');
	expect(cookieName('session', false)).toBe('session');
	expect(ownCookie).toMatchObject({ path: '/', httpOnly: true, sameSite: 'lax' });
	expect(ownCookie).not.toHaveProperty('domain');
});

test('the token of a session is found among other cookies', () => {
	expect(readSessionCookie(`x${SESSION_COOKIE}=no; ${SESSION_COOKIE}=yes; other=1`)).toBe('yes');
	expect(readSessionCookie('other=1')).toBeUndefined();
	expect(readSessionCookie(undefined)).toBeUndefined();
});
