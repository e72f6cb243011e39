import { get, type IncomingHttpHeaders } from 'node:http';
import { ADDRESS } from '../support/address.ts';
import { PHONE, weigh } from '../support/weight.ts';
import { demoPerson, expect, test } from '../support/windows.ts';

/**
 * Bytes without fonts, as they come over the line, files with scripts and elements: a first view on a slow line. Twenty
 * kilobytes of them are the list of the slices of our own face, for a browser without a Japanese one.
 */
const most: Record<string, { rest: number; scripts: number; elements: number }> = {
	'/seeker': { rest: 135_000, scripts: 15, elements: 1400 },
	'/seeker/search': { rest: 172_000, scripts: 15, elements: 1400 }
};

for (const [address, limits] of Object.entries(most))
	test(`${address} comes in few files, few bytes and few elements`, async ({
		windowOf,
		service
	}) => {
		const page = await windowOf(await demoPerson(service, 'seeker@demo.example'), PHONE);
		const weight = await weigh(page, address);
		expect(weight.scripts).toBeLessThanOrEqual(limits.scripts);
		expect(weight.rest).toBeLessThanOrEqual(limits.rest);
		expect(weight.elements).toBeLessThanOrEqual(limits.elements);
	});

test('pages leave compressed, but not with words that another site chose', async () => {
	const encoding = async (path: string, headers: Record<string, string> = {}) =>
		(await headersOf(path, headers))['content-encoding'];

	expect(await encoding('/sign-in')).toBe('br');
	expect(await encoding('/help?q=a', { 'sec-fetch-site': 'same-origin' })).toBe('br');
	expect(await encoding('/help?q=a', { referer: `${ADDRESS}/help` })).toBe('br');
	expect(await encoding('/help?q=a', { 'sec-fetch-site': 'cross-site' })).toBeUndefined();
	expect(await encoding('/help?q=a', { referer: 'https://elsewhere.example/' })).toBeUndefined();
	expect(await encoding('/help?q=a')).toBeUndefined();
});

const headersOf = (path: string, headers: Record<string, string>) =>
	new Promise<IncomingHttpHeaders>((resolve, reject) => {
		get(ADDRESS + path, { headers: { 'accept-encoding': 'gzip, br', ...headers } }, (answer) => {
			answer.resume();
			resolve(answer.headers);
		}).on('error', reject);
	});
