/** Headers of every answer. The content security policy is SvelteKit's, with its nonces. */
export function safeHeaders(headers: Headers, url: URL) {
	// SvelteKit's list of what to load outgrows the 4 kB a proxy reads; the same list stands in the page itself.
	headers.delete('link');
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('x-frame-options', 'DENY');
	headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
	headers.set('cross-origin-opener-policy', 'same-origin');
	if (url.protocol === 'https:')
		headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	// Pages are personal: neither a shared computer's cache nor its back button may show them to the next person.
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}

/** On a shared computer nothing of a person who left stays in the browser. Cookies are cleared one by one. */
export const leaveNothing = (headers: Headers) =>
	headers.set('clear-site-data', '"cache", "storage"');
