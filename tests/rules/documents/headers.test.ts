import { expect, test } from 'vitest';
import { documentHeaders } from '#lib/web/document-headers.ts';

const disposition = (downloadName: string) =>
	documentHeaders({ mediaType: 'application/pdf', downloadName }).get('content-disposition');

test('a document is always a download, whose Japanese name every browser can read', () => {
	expect(disposition('履歴書 髙橋.pdf')).toBe(
		`attachment; filename="______.pdf"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8%20%E9%AB%99%E6%A9%8B.pdf`
	);
});

test('a name cannot break out of its header', () => {
	const header = disposition(`a"; filename=evil.html\r\nx: y'(1)*\ud800.pdf`) ?? '';
	expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~-]+$/);
});

test('nothing in a document runs, is guessed at, framed or kept', () => {
	const headers = documentHeaders({ mediaType: 'image/webp' });
	expect(Object.fromEntries(headers)).toMatchObject({
		'content-type': 'image/webp',
		'content-disposition': 'inline',
		'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store'
	});
	expect(headers.has('etag')).toBe(false);
});
