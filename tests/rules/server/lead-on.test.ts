import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { compressed } from '#lib/server/compress.ts';
import { leadOnByPage } from '#lib/server/lead-on.ts';

const wanted = '/seeker/search?q=' + '%E4%BB%8B%E8%AD%B7'.repeat(300) + '&or="<b>';

/** Redirects as SvelteKit does: with the address among the headers, or handed over with the status. */
const server = createServer((asked, answer) => {
	leadOnByPage(asked.method, answer);
	compressed((_, response) => {
		const status = asked.url === '/normalised' ? 308 : 303;
		const location = asked.url === '/short' ? '/seeker' : wanted;
		if (status === 308) return response.writeHead(status, { location }).end();
		response.setHeader('location', location);
		response.setHeader('set-cookie', ['session=token; HttpOnly']);
		response.writeHead(status);
		response.end();
	})(asked, answer);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => server.close());

const ask = (path: string, method = 'GET') =>
	new Promise<{ answer: IncomingMessage; body: string }>((resolve, reject) => {
		const { port } = server.address() as AddressInfo;
		const headers = { 'accept-encoding': 'gzip', 'sec-fetch-site': 'same-origin' };
		request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
			let body = '';
			answer.on('data', (chunk) => (body += chunk));
			answer.on('end', () => resolve({ answer, body }));
		})
			.on('error', reject)
			.end();
	});
const headerBytes = ({ rawHeaders }: IncomingMessage) => rawHeaders.join(': ').length;

test('a redirect that no proxy would pass on becomes a page that leads there, with its cookies', async () => {
	const { answer, body } = await ask('/long');

	expect(answer.statusCode).toBe(200);
	expect(headerBytes(answer)).toBeLessThan(1000);
	expect(answer.headers['set-cookie']).toEqual(['session=token; HttpOnly']);
	const address = wanted.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replace('<', '&lt;');
	expect(body).toContain(
		`<meta http-equiv="refresh" content="0; url=${address.replace('>', '&gt;')}">`
	);
});

test('one that is short enough stays as it is', async () => {
	const { answer, body } = await ask('/short');

	expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/seeker' } });
	expect(body).toBe('');
});

test('a form that would have to be sent on to such an address is refused, in words', async () => {
	expect((await ask('/normalised')).answer.statusCode).toBe(200);
	const { answer, body } = await ask('/normalised', 'POST');

	expect(answer.statusCode).toBe(414);
	expect(body).toContain('アドレスが長すぎる');
});
