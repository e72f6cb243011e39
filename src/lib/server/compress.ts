import type { IncomingMessage, RequestListener } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';

/**
 * Pages and their data leave compressed, a third or less of their size. Each part is passed on as soon as it is
 * written, because a page may send its numbers later than itself.
 */
const compress = compression({
	filter: (request, response) => isOfOwn(request) && compression.filter(request, response),
	flush: constants.Z_SYNC_FLUSH,
	brotli: {
		flush: constants.BROTLI_OPERATION_FLUSH,
		// A search of 160 KB: 17.7 KB where 4 makes 20.3, in the same 5 ms.
		params: { [constants.BROTLI_PARAM_QUALITY]: 5 }
	}
});

/** The same listener, with what is text compressed on its way. */
export const compressed =
	(answer: RequestListener): RequestListener =>
	(request, response) =>
		compress(request as never, response as never, () => answer(request, response));

/**
 * BREACH: whoever makes a browser ask for pages with words of theirs, and sees how long the answers are, may guess what
 * else stands in them. So what another site asks for leaves as it is. Browsers of before 2023 do not say who asks:
 * there an address without a query carries nobody's words, and one with a query must come from a page of ours.
 */
function isOfOwn({ url = '', headers }: IncomingMessage): boolean {
	const asks = headers['sec-fetch-site'];
	if (asks !== undefined) return asks === 'same-origin' || asks === 'none';
	return !url.includes('?') || URL.parse(headers.referer ?? '')?.host === headers.host;
}
