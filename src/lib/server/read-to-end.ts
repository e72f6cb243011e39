import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * What a page left unread of a request is thrown away once the answer is out: whatever comes next on the connection
 * stands behind it. Node does so only where nobody began to read, and SvelteKit begins for every page.
 */
export function readToEnd(request: IncomingMessage, response: ServerResponse): void {
	response.once('finish', () => {
		if (request.complete) return;
		// SvelteKit's own listener would keep what comes, and stop again when it has enough.
		request.removeAllListeners('data');
		request.resume();
	});
}
