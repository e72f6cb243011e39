/** What a browser asks for inside a page: nobody has gone anywhere. */
const INSIDE = ['iframe', 'frame', 'embed', 'object'];

/**
 * ACC-11: did somebody open this page, by an address, a link or a form without scripts? What the scripts of a page
 * ask for is no sign of anybody: they say at the session's door when a person presses, types, sends or goes on.
 */
export function isByPerson({ headers }: Pick<Request, 'headers'>): boolean {
	// A page that is fetched in case somebody goes there.
	if (/prefetch/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')) return false;
	const mode = headers.get('sec-fetch-mode');
	// Browsers before 2023 do not say; what their scripts ask for accepts anything, or JSON.
	if (mode === null) return headers.get('accept')?.includes('text/html') ?? false;
	return mode === 'navigate' && !INSIDE.includes(headers.get('sec-fetch-dest') ?? '');
}
