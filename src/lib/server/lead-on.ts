import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { escaped } from '#lib/text/escaped.ts';

/** A proxy reads 4 kB of an answer's header section unless it is told otherwise, and answers 502 beyond. */
const LONGEST = 1500;

/**
 * A redirect to an address that is too long for a header is answered by a page that leads there by itself: a search of
 * many words, asked for after its session ended, is not lost. One that a form would have to be sent on to is refused.
 */
export function leadOnByPage(method: string | undefined, response: ServerResponse): void {
	const { writeHead, end } = response;
	const begin = (...head: [status: number, headers?: OutgoingHttpHeaders]): ServerResponse =>
		Reflect.apply(writeHead, response, head);
	response.writeHead = ((status: number, given: OutgoingHttpHeaders = {}) => {
		const { location = response.getHeader('location'), ...others } = given;
		const to = String(location ?? '');
		if (to.length <= LONGEST) return begin(status, given);
		const isForm = (status === 307 || status === 308) && method !== 'GET' && method !== 'HEAD';
		response.removeHeader('location');
		response.removeHeader('content-length');
		response.end = () => Reflect.apply(end, response, [isForm ? tooLong : pageTo(to)]);
		return begin(isForm ? 414 : 200, { ...others, ...pageHeaders });
	}) as typeof writeHead;
}

const pageHeaders = {
	'content-type': 'text/html; charset=utf-8',
	'cache-control': 'no-store',
	'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"
};

const page = (head: string, words: string) => `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>しごとマイページ</title>
</head>
<body><p>${words}</p></body>
</html>`;

const pageTo = (address: string) =>
	page(
		`<meta http-equiv="refresh" content="0; url=${escaped(address)}">\n`,
		`<a href="${escaped(address)}">次の画面に進みます</a>`
	);

const tooLong = page(
	'',
	'アドレスが長すぎるため、受け取れませんでした。ブラウザの「戻る」で書いた画面に戻り、もう一度送ってください。'
);
