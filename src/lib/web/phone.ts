/**
 * Does a request come from a phone, as far as its browser says? A guess to send less by, never to withhold anything: what
 * is left out of a page must be one press away.
 */
export const fromPhone = (headers: Headers): boolean =>
	(headers.get('user-agent') ?? '').includes('Mobi');
