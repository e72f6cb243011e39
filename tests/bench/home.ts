import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { get } from 'node:http';
import { aFolder } from '../support/folder.ts';
import { startServer } from '../support/running-server.ts';
import type { Row } from './row.ts';

const WARM_UP = 50;
/** Below so much of one core in a second nothing goes on beside. */
const AT_REST = 0.05;
const SECOND = 1000;
const ROUNDS = 300;
const KILO = 1024;
const METRICS_TOKEN = randomUUID();

/** The seeker's home of the demo data, asked for over HTTP one after the other, and the JavaScript it brings. */
export async function run(): Promise<Row[]> {
	const folder = aFolder('bench-home');
	const server = await startServer({ DATA_DIR: folder, DEMO: 'true', METRICS_TOKEN });
	try {
		const cookie = await signIn(server.url);
		// A filled demo office sends its first hundred mails and draws its letters, once in its life.
		await atRest(server.url);
		const home = () => fetch(`${server.url}/seeker`, { headers: { cookie } });
		for (let turn = 0; turn < WARM_UP; turn++) await (await home()).text();
		const times: number[] = [];
		for (let turn = 0; turn < ROUNDS; turn++) {
			const begun = performance.now();
			const answer = await home();
			await answer.text();
			if (!answer.ok) throw new Error(`The home answered ${answer.status}.`);
			times.push(performance.now() - begun);
		}
		const scripts = await scriptsOf(await home());
		times.sort((one, other) => one - other);
		const sizes = await Promise.all(scripts.map((path) => transferred(`${server.url}${path}`)));
		const sent = sizes.reduce((sum, size) => sum + size, 0) / KILO;
		const share = (part: number) => times[Math.ceil(times.length * part) - 1] ?? 0;
		const p95 = share(0.95);
		return [
			{
				what: 'seeker home, server render with the demo data, request to last byte',
				target: 'p95 ≤ 30 ms',
				measured: `p50 ${share(0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
				ok: p95 <= 30
			},
			{
				what: 'JavaScript sent for the seeker home',
				target: '≤ 120 KB compressed',
				measured: `${sent.toFixed(1)} KB in ${scripts.length} files`,
				ok: sent <= 120
			}
		];
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function signIn(url: string): Promise<string> {
	const answer = await fetch(`${url}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ email: 'seeker@demo.example', password: 'Mypage-2026' })
	});
	const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
	if (cookie.length === 0) throw new Error(`Signing in answered ${answer.status}.`);
	return cookie.join('; ');
}

/** Resolves when the server has had a second of next to nothing to do. */
async function atRest(url: string): Promise<void> {
	let used = await secondsUsed(url);
	for (;;) {
		await new Promise((resolve) => setTimeout(resolve, SECOND));
		const now = await secondsUsed(url);
		if (now - used < AT_REST) return;
		used = now;
	}
}

async function secondsUsed(url: string): Promise<number> {
	const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
	const told = await (await fetch(`${url}/metrics`, { headers })).text();
	return Number(/^process_cpu_seconds_total (\S+)$/m.exec(told)?.[1]);
}

/** Every script the page imports, and those its headers and its markup tell the browser to fetch. */
async function scriptsOf(page: Response): Promise<string[]> {
	const told = `${page.headers.get('link') ?? ''} ${await page.text()}`;
	const paths = told.match(/_app\/immutable\/[\w./-]+\.js/g) ?? [];
	return [...new Set(paths)].map((path) => `/${path}`);
}

/** Bytes on the wire, as a browser that takes brotli gets them; fetch would unpack them. */
const transferred = (url: string) =>
	new Promise<number>((resolve, reject) => {
		get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
			let bytes = 0;
			answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
			answer.on('end', () => resolve(bytes));
			answer.on('error', reject);
		}).on('error', reject);
	});
