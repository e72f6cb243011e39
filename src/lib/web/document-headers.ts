/**
 * Headers under which a stranger's file can do no harm: the browser neither guesses a type nor runs
 * anything, a download is never shown in place, and no cache keeps what may be erased tomorrow.
 */
export function documentHeaders(opened: { mediaType: string; downloadName?: string }): Headers {
	return new Headers({
		'content-type': opened.mediaType,
		'content-disposition': opened.downloadName ? attachment(opened.downloadName) : 'inline',
		'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
		'x-content-type-options': 'nosniff',
		'cross-origin-resource-policy': 'same-origin',
		'referrer-policy': 'no-referrer',
		'cache-control': 'private, no-store'
	});
}

/** RFC 6266: an ASCII name for the old, the real one percent-encoded (RFC 5987) for everyone else. */
function attachment(name: string): string {
	const plain = name.replace(/[^\w.-]/g, '_');
	const encoded = encodeURIComponent(name.toWellFormed()).replace(
		/['()*!]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
