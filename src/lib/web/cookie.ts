const NAME = 'session';

/** The session's token in a Cookie header. */
export function readSessionCookie(header: string | undefined): string | undefined {
	const pair = header?.split(/;\s*/).find((part) => part.startsWith(`${NAME}=`));
	return pair?.slice(NAME.length + 1);
}

/** How the session's cookie is set: unreadable for scripts, never sent across sites, gone with the browser. */
export const sessionCookie = (secure: boolean) =>
	({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const;

export const SESSION_COOKIE = NAME;

/** Marks a browser that somebody uses as a shared computer; it says nothing about anybody. */
export const SHARED_COOKIE = 'shared';

/** ACC-10: tells a remembered device. */
export const DEVICE_COOKIE = 'device';

export const deviceCookie = (secure: boolean, expires: Date) =>
	({ ...sessionCookie(secure), path: '/sign-in', expires }) as const;

/** Tells the browser in which a passkey was asked for. It says nothing about anybody. */
export const CEREMONY_COOKIE = 'ceremony';

export const ceremonyCookie = (secure: boolean) =>
	({ ...sessionCookie(secure), sameSite: 'strict' }) as const;
