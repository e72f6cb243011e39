import { get, type IncomingHttpHeaders } from 'node:http';
import { ADDRESS } from '../support/address.ts';
import { PHONE, weigh } from '../support/weight.ts';
import { demoPerson, expect, test } from '../support/windows.ts';

/** Bytes without fonts, as they come over the line, and files with scripts: a first view on a slow line. */
const most: Record<string, { rest: number; scripts: number }> = {
	'/seeker': { rest: 242_000, scripts: 19 },
	'/seeker/search': { rest: 259_000, scripts: 20 }
};

for (const [address, limits] of Object.entries(most))
	test(`${address} comes in few files and few bytes`, async ({ windowOf, service }) => {
		const page = await windowOf(await demoPerson(service, 'seeker@demo.example'), PHONE);
		const weight = await weigh(page, address);
		expect(weight.scripts).toBeLessThanOrEqual(limits.scripts);
		expect(weight.rest).toBeLessThanOrEqual(limits.rest);
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
