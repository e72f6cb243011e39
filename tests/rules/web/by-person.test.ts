import { expect, test } from 'vitest';
import { isByPerson } from '#lib/web/by-person.ts';

const asked = (headers: Record<string, string>) => isByPerson({ headers: new Headers(headers) });

test('ACC-11 an opened page, by a link or by a form without scripts, is a person', () => {
	expect(asked({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).toBe(true);
	// A service worker that passes a page on does not say what it is for.
	expect(asked({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'empty' })).toBe(true);
	// An old telephone.
	expect(asked({ accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })).toBe(true);
});

test.each([
	['a count that a page of search asks for', { 'sec-fetch-mode': 'cors', accept: '*/*' }],
	['data that news makes a page ask for', { 'sec-fetch-mode': 'same-origin', accept: '*/*' }],
	['a text saved while nobody may be there', { 'sec-fetch-mode': 'cors', accept: 'text/html' }],
	['a picture', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
	['a paper shown inside a page', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
	['a page fetched in case', { 'sec-fetch-mode': 'navigate', 'sec-purpose': 'prefetch' }],
	['a poll of an old browser', { accept: '*/*' }],
	['a poll that says nothing', {}]
])('ACC-11 %s is nobody', (_, headers) => {
	expect(asked(headers)).toBe(false);
});
