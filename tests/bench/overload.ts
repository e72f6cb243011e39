import { rmSync } from 'node:fs';
import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { startSession } from '#lib/accounts/server/sessions.ts';
import { connect } from '#lib/server/db.ts';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { SESSION_COOKIE } from '#lib/web/cookie.ts';
import { aConversation } from '../support/conversations.ts';
import { aFolder } from '../support/folder.ts';
import { people } from '../support/people.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { open, percentile, type Client, type Pair } from './live-server.ts';
import type { Row } from './row.ts';

const SOCKETS = Number(process.env.BENCH_SOCKETS ?? 2000);
const PAGES = Number(process.env.BENCH_PAGES ?? 150);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 600);
const PAIRS = 50;
const MESSAGES = 20;
/** Who asks for pages is not patient for ever. */
const GIVES_UP = 15_000;
const METRICS_TOKEN = crypto.randomUUID();
const MEGABYTE = 1024 * 1024;
const paths = ['/seeker', '/seeker/search', '/seeker/messages', '/seeker/activity'];

/**
 * More pages asked for than one process can make, with every screen open and people talking: the built product
 * (`npm run build` first). BENCH_SECONDS, BENCH_SOCKETS and BENCH_PAGES make it smaller.
 */
export async function run(): Promise<Row[]> {
	const folder = aFolder('bench-overload');
	const database = await startEmbedded(folder);
	const { pairs, alone } = await populate(database.url);
	const server = await startServer({
		...{ DATA_DIR: folder, DATABASE_URL: database.url, DEMO: 'false' },
		METRICS_TOKEN,
		ADDRESS_HEADER: 'x-forwarded-for',
		MESSAGE_BURST: '1000000'
	});
	const clients: Client[] = [];
	try {
		for (const cookie of alone) clients.push(await open(server.url, { cookie }));
		return await measure(server, pairs, alone);
	} finally {
		for (const client of clients) client.disconnect();
		await server.stop();
		await database.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function populate(url: string): Promise<{ pairs: Pair[]; alone: string[] }> {
	await migrateDatabase(url);
	const { db, close } = connect(url, 8);
	const { office, seeker, employer } = people(db);
	await office();
	const session = async ({ id }: { id: string }) => {
		const { token } = await startSession(db, id);
		return { id, cookie: `${SESSION_COOKIE}=${token}` };
	};
	const aSeeker = () => seeker('髙橋 美咲', { validUntil: '2099-12-31' });
	const pairs: Pair[] = [];
	while (pairs.length < PAIRS) {
		const [one, other] = [await aSeeker(), await employer('渡邉 誠')];
		const conversationId = await aConversation({ db, now: () => new Date() }, [one, other]);
		pairs.push({ conversationId, seeker: await session(one), employer: await session(other) });
	}
	const alone: string[] = [];
	while (alone.length < SOCKETS) alone.push((await session(await aSeeker())).cookie);
	await close();
	return { pairs, alone };
}

interface Pages {
	served: number;
	refused: number;
	/** What came instead of a page, and how often. */
	failed: Record<string, number>;
	times: number[];
}

async function measure(server: RunningServer, pairs: Pair[], cookies: string[]): Promise<Row[]> {
	const talkers = await Promise.all(pairs.map(({ seeker }) => open(server.url, seeker)));
	const pages: Pages = { served: 0, refused: 0, failed: {}, times: [] };
	const acks: number[] = [];
	const health: number[] = [];
	const agent = new Agent({ keepAlive: true, maxSockets: 2000 });
	let turn = 0;
	const asking = every(1000 / PAGES, () => {
		const cookie = cookies[(turn += 1) % cookies.length] ?? '';
		const path = paths[turn % paths.length] ?? '';
		const headers = { cookie, accept: 'text/html', 'x-forwarded-for': addressOf(turn) };
		void askPage(agent, server.url + path, headers, pages);
	});
	const talking = every(1000 / MESSAGES, () => {
		const at = Math.floor(Math.random() * pairs.length);
		const [talker, pair] = [talkers[at], pairs[at]];
		if (talker && pair) void say(talker, pair.conversationId).then((took) => acks.push(took));
	});
	const checking = every(500, async () => {
		const begun = performance.now();
		await fetch(`${server.url}/healthz`).then((answer) => answer.arrayBuffer());
		health.push(performance.now() - begun);
	});
	await pause(SECONDS * 200);
	const early = await memory(server.url);
	await pause(SECONDS * 800);
	const late = await memory(server.url);
	for (const timer of [asking, talking, checking]) clearInterval(timer);
	for (const talker of talkers) talker.disconnect();
	agent.destroy();
	return rows({ pages, acks, health, early, late });
}

/** People at home each have an address of their own, and searches are limited by it. */
const addressOf = (person: number) => `198.51.${(person >> 8) & 255}.${person & 255}`;

/** So often, however long an interval of less than a millisecond would really be. */
function every(milliseconds: number, act: () => void): NodeJS.Timeout {
	let due = performance.now();
	return setInterval(() => {
		for (; due <= performance.now(); due += milliseconds) act();
	}, 5);
}

function askPage(agent: Agent, url: string, headers: OutgoingHttpHeaders, pages: Pages) {
	const begun = performance.now();
	return new Promise<void>((resolve) => {
		const asked = request(url, { agent, headers, timeout: GIVES_UP }, (answer) => {
			answer.resume();
			answer.once('end', () => {
				if (answer.statusCode === 503) pages.refused += 1;
				else if (answer.statusCode === 200) pages.served += 1;
				else fail(pages, String(answer.statusCode));
				if (answer.statusCode === 200) pages.times.push(performance.now() - begun);
				resolve();
			});
		});
		asked.once('timeout', () => asked.destroy(new Error('no answer in time')));
		asked.once('error', ({ message }) => {
			fail(pages, message);
			resolve();
		});
		asked.end();
	});
}

function fail({ failed }: Pages, why: string) {
	failed[why] = (failed[why] ?? 0) + 1;
}

function say(talker: Socket, conversationId: string): Promise<number> {
	const begun = performance.now();
	const message = { conversationId, clientId: crypto.randomUUID(), body: '見学はできますか。' };
	return new Promise((resolve) =>
		talker.emit('message.send', message, () => resolve(performance.now() - begun))
	);
}

/** Bytes that the process holds, as it tells itself. */
async function memory(url: string): Promise<number> {
	const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
	const told = await (await fetch(`${url}/metrics`, { headers })).text();
	return Number(/^process_resident_memory_bytes (\S+)/m.exec(told)?.[1]);
}

interface Measured {
	pages: Pages;
	acks: number[];
	health: number[];
	early: number;
	late: number;
}

function rows({ pages, acks, health, early, late }: Measured): Row[] {
	const share = (times: number[], part: number) =>
		percentile(
			times.toSorted((one, other) => one - other),
			part
		);
	const both = (times: number[]) =>
		`p50 ${share(times, 0.5).toFixed(0)} ms, p99 ${share(times, 0.99).toFixed(0)} ms`;
	const { served, refused, failed, times } = pages;
	const failures = Object.entries(failed).map(([why, times]) => `${times} × ${why}`);
	const growth = late / early - 1;
	const load = `${SOCKETS.toLocaleString('en')} sockets, ${PAGES} pages/s asked, ${SECONDS} s`;
	return [
		{
			what: `a message acknowledged: ${load}`,
			target: 'p50 ≤ 100 ms',
			measured: `${both(acks)}, ${acks.length} messages`,
			ok: share(acks, 0.5) <= 100
		},
		{
			what: 'pages beside it',
			target: 'none fails',
			measured: `${served} served (${both(times)}), ${refused} refused kindly, failed: ${failures.join(', ') || 'none'}`,
			ok: failures.length === 0
		},
		{
			what: '/healthz beside it',
			target: 'p99 ≤ 1,000 ms',
			measured: both(health),
			ok: share(health, 0.99) <= 1000
		},
		{
			what: `memory after ${SECONDS / 5} s and after ${SECONDS} s`,
			target: 'grows by ≤ 10 %',
			measured: `${(early / MEGABYTE).toFixed(0)} MB, ${(late / MEGABYTE).toFixed(0)} MB (${(100 * growth).toFixed(0)} %)`,
			ok: growth <= 0.1
		}
	];
}
