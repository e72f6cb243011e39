import type { RequestEvent } from '@sveltejs/kit';
import { isTheirs } from './areas.ts';

/** Where to come back to from a page that stands in between: what was sent is not asked for by its address. */
export const pathOf = ({ request, url }: Pick<RequestEvent, 'request' | 'url'>): string =>
	request.method === 'GET' ? url.pathname + url.search : url.pathname;

/** Where to go on after signing in: a path of our own site that is the person's own, or their home. */
export function nextPath(wanted: string | null, home: string): string {
	if (!wanted || !/^\/[^/\\]/.test(wanted)) return home;
	return isTheirs(wanted, home) ? wanted : home;
}
