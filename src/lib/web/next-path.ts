import type { RequestEvent } from '@sveltejs/kit';
import { isTheirs } from './areas.ts';

/**
 * What a sign-in page's own address can carry along and still be asked for: 16 KB is the longest that is read, together
 * with a browser's other headers. Every character that is escaped once more takes three.
 */
const MOST_CARRIED = 12_000;

/** Can the address of the page in between hold it? */
export const isCarried = (next: string): boolean =>
	String(new URLSearchParams({ next })).length <= MOST_CARRIED;

/**
 * Where to come back to from a page that stands in between: what was sent is not asked for by its address, and of an
 * address longer than any page of ours makes only the page is left, or nothing.
 */
export function pathOf({ request, url }: Pick<RequestEvent, 'request' | 'url'>): string {
	const whole = request.method === 'GET' ? url.pathname + url.search : url.pathname;
	return [whole, url.pathname].find(isCarried) ?? '/';
}

/** Any origin: only whether an address leads away from it is looked at. */
const OWN = 'http://own.invalid';

/** Where to go on after signing in: a path of our own site that is the person's own, or their home. */
export function nextPath(wanted: string | null, home: string): string {
	const url = wanted?.startsWith('/') ? URL.parse(wanted, OWN) : null;
	if (url?.origin !== OWN) return home;
	// As the browser would read it: without dots, and escaped, as a header must be.
	const path = url.pathname + url.search + url.hash;
	return isTheirs(path, home) ? path : home;
}
