import type { IncomingMessage } from 'node:http';

/**
 * Does a page of ours open this connection? A browser sends cookies across sites to a websocket, always with an Origin:
 * it must be ours. A poll of our own page has none; newer browsers tell the relation instead. Safari before 16.4 tells
 * neither: its poll carries our SameSite cookie only from our own site, and names the page where it names one at all.
 */
export function isOwnPage({ headers }: Pick<IncomingMessage, 'headers'>, origin: string): boolean {
	if (headers.origin !== undefined) return headers.origin === origin;
	const relation = headers['sec-fetch-site'];
	if (relation !== undefined) return relation === 'same-origin';
	if (headers.upgrade !== undefined) return false;
	return headers.referer === undefined || headers.referer.startsWith(`${origin}/`);
}
