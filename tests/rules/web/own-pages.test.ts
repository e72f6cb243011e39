import { describe, expect, test } from 'vitest';
import { checkDoor, isForeign } from '#lib/web/own-pages.ts';

const OWN = 'https://mypage.example';
const asked = (headers: Record<string, string>, method = 'POST') =>
	new Request(`${OWN}/sign-out`, { method, headers });

describe('a change is taken in from our own pages alone', () => {
	test.each([
		['another site', { origin: 'https://elsewhere.example' }],
		[
			'another site with a form of its own',
			{ origin: 'https://elsewhere.example', 'content-type': 'text/plain' }
		],
		['another site that hides who it is', { origin: 'null' }],
		['a neighbour under the same name', { origin: 'http://mypage.example' }],
		['a page elsewhere whose origin was left out', { 'sec-fetch-site': 'cross-site' }],
		['a page of a sister site', { 'sec-fetch-site': 'same-site' }]
	])('not from %s', (_, headers) => {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
			expect(isForeign(asked(headers as Record<string, string>, method), OWN)).toBe(true);
	});

	test.each([
		['our own page', { origin: OWN }],
		['our own page in a browser that leaves the origin out', { 'sec-fetch-site': 'same-origin' }],
		['a browser too old to say anything of where it was', {}]
	])('from %s', (_, headers) => {
		expect(isForeign(asked(headers as Record<string, string>), OWN)).toBe(false);
	});

	test('reading is asked from anywhere', () => {
		expect(isForeign(asked({ origin: 'https://elsewhere.example' }, 'GET'), OWN)).toBe(false);
	});
});

test('an address that no database could look up is refused before anybody is recognised', () => {
	const at = (path: string, params = {}) => ({
		request: new Request(OWN),
		url: new URL(path, OWN),
		params
	});
	for (const bad of [
		at('/help?words=a%00'),
		at('/help?a%00'),
		at('/', { id: 'a\0' }),
		at(`/help?q=${'%CC%95'.repeat(31)}`)
	])
		expect(() => checkDoor(bad)).toThrow(expect.objectContaining({ status: 400 }));
	expect(() => checkDoor(at('/help?q=%E3%81%8B%E3%82%99'))).not.toThrow();
});

test('names that every object has, and the kit keeps for itself, are no actions', () => {
	const asking = (name: string) => ({
		request: new Request(OWN),
		url: new URL(`/sign-in?/${name}`, OWN),
		params: {}
	});
	for (const name of ['__proto__', 'constructor', 'toString', 'default'])
		expect(() => checkDoor(asking(name))).toThrow(expect.objectContaining({ status: 404 }));
	expect(() => checkDoor(asking('favourite'))).not.toThrow();
});
