import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { expect, test } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { startServer } from '../support/running-server.ts';

const body = new URLSearchParams({
	email: 'seeker@demo.example',
	password: 'Mypage-2026'
}).toString();

test('a server that is told to stop lets a request end, tells the screens, and leaves its database closed and its files to nobody else', async () => {
	const folder = aFolder('stop');
	const server = await startServer({ DATA_DIR: folder, DEMO: 'true' });
	try {
		const { headers } = await signIn(server.url).finish();
		const cookie = headers['set-cookie']?.[0]?.split(';')[0];
		// Longer than a load balancer keeps an idle connection, which is mostly a minute.
		expect(headers['keep-alive']).toBe('timeout=75');
		const screen = io(server.url, {
			transports: ['websocket'],
			reconnection: false,
			extraHeaders: { cookie: cookie ?? '', origin: server.url }
		});
		await once(screen as never, 'connect');
		const begun = signIn(server.url);
		await begun.sent;

		const told = once(screen as never, 'disconnect');
		const exited = once(server.process, 'exit');
		server.process.kill('SIGTERM');
		await told;
		const answer = await begun.finish();

		expect(answer.statusCode).toBe(303);
		expect((await exited)[0]).toBe(0);
		expect(existsSync(join(folder, 'postgresql', 'cluster', 'postmaster.pid'))).toBe(false);
		const files = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' });
		expect(files.length).toBeGreaterThan(0);
		const open = ['', ...files].filter((name) => modeOf(join(folder, 'files', name)) & 0o077);
		expect(open).toEqual([]);
	} finally {
		await server.stop('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	}
}, 240_000);

/** A form on its way: half of it is sent, the rest when asked. */
function signIn(url: string) {
	const headers = {
		accept: 'text/html',
		origin: url,
		'content-type': 'application/x-www-form-urlencoded',
		'content-length': String(body.length)
	};
	const outgoing = request(`${url}/sign-in`, { method: 'POST', headers });
	const answer = once(outgoing, 'response') as Promise<[IncomingMessage]>;
	const half = Math.floor(body.length / 2);
	const sent = new Promise<void>((resolve) => outgoing.write(body.slice(0, half), () => resolve()));
	return {
		sent,
		finish: async () => {
			await sent;
			outgoing.end(body.slice(half));
			const [response] = await answer;
			response.resume();
			return response;
		}
	};
}

const modeOf = (path: string) => statSync(path).mode;
