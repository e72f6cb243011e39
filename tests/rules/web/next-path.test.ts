import { expect, test } from 'vitest';
import { carriedBy, codePage } from '#lib/web/code-page.ts';
import { isCarried, nextPath, pathOf } from '#lib/web/next-path.ts';

const asked = (path: string, method = 'GET') => ({
	request: new Request('http://localhost:3000/', { method }),
	url: new URL(path, 'http://localhost:3000')
});

test('the way back holds what was searched for, and of what was sent only the page', () => {
	const search = `/seeker/search?q=${'%E4%BB%8B%E8%AD%B7'.repeat(200)}`;

	expect(pathOf(asked(search))).toBe(search);
	expect(pathOf(asked('/seeker/profile?save', 'POST'))).toBe('/seeker/profile');
});

test('of an address that no address could hold once more only the page is left, or nothing', () => {
	const endless = '%E4'.repeat(4700);

	expect(pathOf(asked(`/seeker/search?q=${endless}`))).toBe('/seeker/search');
	expect(pathOf(asked(`/seeker/postings/${endless}`))).toBe('/');
	expect(isCarried(pathOf(asked(`/seeker/search?q=${'%E4'.repeat(2000)}`)))).toBe(true);
});

test('a way back that a header could not hold as it was typed is escaped, and dots lead nowhere else', () => {
	expect(nextPath('/seeker/search?q=介護', '/seeker')).toBe('/seeker/search?q=%E4%BB%8B%E8%AD%B7');
	expect(nextPath('/seeker/../office', '/seeker')).toBe('/seeker');
	expect(nextPath('/\t/evil.example/seeker', '/seeker')).toBe('/seeker');
});

test('the page for the code is told what was wanted, unless its address could not hold it', () => {
	const ways = { next: '/seeker/search?q=%E4&or=1', remember: true, kiosk: false };
	const url = new URL(codePage('request', ways), 'http://localhost:3000');

	expect(url.searchParams.get('request')).toBe('request');
	expect(carriedBy(url)).toEqual(ways);
	expect(codePage('request', { ...ways, next: `/seeker?${'('.repeat(5_000)}` })).toBe(
		'/sign-in/code?request=request&remember=yes'
	);
});
