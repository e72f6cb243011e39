import { fork } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../support/running-server.ts';
import { open, startService, type Client } from './live-server.ts';
import type { Row } from './row.ts';

const SOCKETS = 5_000;
const AT_ONCE = 50;
const KILOBYTE = 1024;

/** What an idle page costs the process, beside what Socket.IO itself costs. */
export async function run(): Promise<Row[]> {
	const bare = await costOf(bareServer);
	const ours = await costOf(service);
	const extra = (ours - bare) / KILOBYTE;
	return [
		{
			what: `${SOCKETS.toLocaleString('en')} idle live sockets on one process`,
			target: '≤ 30 KB each over a bare Socket.IO',
			measured: `${extra.toFixed(1)} KB each (${(ours / KILOBYTE).toFixed(1)} KB, bare ${(bare / KILOBYTE).toFixed(1)} KB)`,
			ok: extra <= 30
		}
	];
}

interface Measured {
	origin: string;
	cookies: string[];
	memory: () => Promise<number>;
	stop: () => Promise<void>;
}

/** Bytes for each connection of another person. */
async function costOf(start: () => Promise<Measured>): Promise<number> {
	const { origin, cookies, memory, stop } = await start();
	const clients: Client[] = [];
	try {
		// Code is compiled and pools are filled by the first of them.
		while (clients.length < 200) clients.push(...(await some(origin, cookies, clients.length)));
		const before = { clients: clients.length, memory: await memory() };
		while (clients.length < SOCKETS) clients.push(...(await some(origin, cookies, clients.length)));
		await new Promise((resolve) => setTimeout(resolve, 3_000));
		return ((await memory()) - before.memory) / (clients.length - before.clients);
	} finally {
		for (const client of clients) client.disconnect();
		await stop();
	}
}

const some = (origin: string, cookies: string[], from: number) =>
	Promise.all(cookies.slice(from, from + AT_ONCE).map((cookie) => open(origin, { cookie })));

async function service(): Promise<Measured> {
	const { alone, ...rest } = await startService(0, SOCKETS);
	return { cookies: alone, ...rest };
}

async function bareServer(): Promise<Measured> {
	const port = await freePort();
	const child = fork(join(import.meta.dirname, 'bare-process.ts'), [], {
		execArgv: ['--expose-gc'],
		env: { ...process.env, PORT: String(port) }
	});
	const answer = () => new Promise<unknown>((resolve) => child.once('message', resolve));
	await answer();
	return {
		origin: `http://127.0.0.1:${port}`,
		cookies: Array.from({ length: SOCKETS }, () => ''),
		memory: async () => {
			const told = answer();
			child.send('memory');
			return Number(await told);
		},
		stop: async () => void child.kill()
	};
}
