import { expect, test } from 'vitest';
import { isOwnPage } from '#lib/sockets/server/own-page.ts';

const ORIGIN = 'https://mypage.example';
const isOwn = (headers: Record<string, string>) => isOwnPage({ headers }, ORIGIN);
const upgrade = 'websocket';

test('a websocket is opened only by a page that names our origin', () => {
	expect(isOwn({ upgrade, origin: ORIGIN })).toBe(true);
	for (const origin of ['https://elsewhere.example', 'https://mypage.example.evil.example', 'null'])
		expect(isOwn({ upgrade, origin })).toBe(false);
	expect(isOwn({ upgrade })).toBe(false);
	expect(isOwn({ upgrade, referer: `${ORIGIN}/seeker` })).toBe(false);
});

test('a poll is taken from our own page, however old its browser', () => {
	expect(isOwn({ 'sec-fetch-site': 'same-origin' })).toBe(true);
	// Safari before 16.4 says neither where it comes from nor how it is related.
	expect(isOwn({})).toBe(true);
	expect(isOwn({ referer: `${ORIGIN}/seeker/messages` })).toBe(true);
});

test('a poll of another page is refused by whatever its browser says', () => {
	for (const relation of ['same-site', 'cross-site', 'none'])
		expect(isOwn({ 'sec-fetch-site': relation, referer: `${ORIGIN}/` })).toBe(false);
	expect(isOwn({ origin: 'https://elsewhere.example' })).toBe(false);
	for (const referer of ['https://elsewhere.example/', 'https://mypage.example.evil.example/'])
		expect(isOwn({ referer })).toBe(false);
});
