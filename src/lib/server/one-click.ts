import type { IncomingMessage } from 'node:http';

/**
 * A mail program that stops a kind of mail (RFC 8058) sends a form that comes from no page, which is refused anywhere
 * else. It is let in there alone, and as nobody: whatever cookie it may carry is dropped.
 */
export function letOneClickIn(request: IncomingMessage, origin: string): void {
	if (request.method !== 'POST' || !request.url?.startsWith('/unsubscribe/')) return;
	if (request.headers.origin !== undefined) return;
	delete request.headers.cookie;
	request.headers.origin = origin;
}
