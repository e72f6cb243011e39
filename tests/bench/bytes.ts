import { rmSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { connect } from '#lib/server/db.ts';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { browserArgs, browserPath } from '../support/browser.ts';
import { CARELESS } from '../support/careless.ts';
import { addressOf, thingsOf, type Who } from '../support/every-page.ts';
import { aFolder } from '../support/folder.ts';
import { withJapaneseFace } from '../support/japanese-face.ts';
import { startServer } from '../support/running-server.ts';
import { PHONE, weigh, type Weight } from '../support/weight.ts';
import { serviceOn, sessionOf } from '../support/windows.ts';
import type { Row } from './row.ts';

/** Ten pages, who looks at them, and the most kilobytes without fonts. */
const looked: [route: string, who: Who, kilobytes: number][] = [
	['/sign-in', 'visitor', 110],
	['/seeker', 'seeker', 110],
	['/seeker/search', 'seeker', 130],
	['/seeker/postings/[number]', 'seeker', 130],
	['/seeker/postings/[number]/apply', 'seeker', 130],
	['/seeker/activity', 'seeker', 130],
	['/seeker/messages/[id]', 'seeker', 130],
	['/employer', 'employer', 130],
	['/employer/inbox', 'employer', 130],
	['/office', 'officer', 130]
];
const timed = ['/seeker', '/seeker/search'];
const MOST = { scripts: 15, fonts: 120, elements: 1400, seconds: 12 };
/** A slow line and an old phone. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;
const TURNS = 3;

/** What ten pages weigh on a first visit, and how long two of them take on a slow line until scripts have begun. */
export async function run(): Promise<Row[]> {
	const folder = aFolder('bench-bytes');
	const database = await startEmbedded(folder, CARELESS);
	const server = await startServer({
		DATA_DIR: folder,
		DATABASE_URL: database.url,
		DEMO: 'true',
		LOG_LEVEL: 'silent'
	});
	const { db, close } = connect(database.url, 2);
	const start = async (env: Record<string, string>) =>
		chromium.launch({
			executablePath: await browserPath(),
			args: browserArgs,
			env: { ...(process.env as Record<string, string>), ...env }
		});
	const [browser, bare] = [await start(withJapaneseFace(folder)), await start({})];
	try {
		const service = serviceOn(db);
		const things = await thingsOf(service);
		const open = async (from: Browser, who: Who) => {
			const context = await from.newContext({ ...PHONE, baseURL: server.url });
			const person = who === 'visitor' ? undefined : things.people[who];
			if (person) await context.addCookies([await sessionOf(db, person, server.url)]);
			return context.newPage();
		};
		const rows: Row[] = [];
		for (const [route, who, most] of looked) {
			const page = await open(browser, who);
			rows.push(rowOf(route, most, await weigh(page, addressOf(route, who, things))));
			await page.context().close();
		}
		for (const route of timed) {
			const page = await open(bare, 'seeker');
			const { fonts } = await weigh(page, route);
			rows.push(row(`fonts of ${route} on a device without any`, '–', `${kb(fonts)} KB`, true));
			await page.context().close();
			for (const [device, from] of [['with', browser] as const, ['without', bare] as const]) {
				const seconds: number[] = [];
				for (let turn = 0; turn < TURNS; turn += 1)
					seconds.push(await untilUsable(await open(from, 'seeker'), route));
				const median = seconds.toSorted((one, other) => one - other)[1] ?? NaN;
				rows.push(
					row(
						`${route} usable, 400 kbit/s, 400 ms, processor ÷ 4, ${device} a Japanese face`,
						`≤ ${MOST.seconds} s`,
						`${median.toFixed(1)} s, median of ${TURNS}`,
						median <= MOST.seconds
					)
				);
			}
		}
		return rows;
	} finally {
		await Promise.all([browser.close(), bare.close(), close()]);
		await server.stop();
		await database.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

type BenchPage = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['newPage']>>;

const kb = (bytes: number) => Math.round(bytes / 1000);
const row = (what: string, target: string, measured: string, ok: boolean): Row => ({
	what,
	target,
	measured,
	ok
});

function rowOf(route: string, most: number, { rest, fonts, files, scripts, elements }: Weight) {
	return row(
		route,
		`≤ ${most} KB, fonts ≤ ${MOST.fonts} KB, ≤ ${MOST.scripts} scripts, ≤ ${MOST.elements} elements`,
		`${kb(rest)} KB, fonts ${kb(fonts)} KB, ${scripts} scripts of ${files} files, ${elements} elements`,
		kb(rest) <= most &&
			kb(fonts) <= MOST.fonts &&
			scripts <= MOST.scripts &&
			elements <= MOST.elements
	);
}

/** From the first request until the page's own scripts answer a press. */
async function untilUsable(page: BenchPage, address: string): Promise<number> {
	const line = await page.context().newCDPSession(page);
	await line.send('Network.enable');
	await line.send('Network.emulateNetworkConditions', LINE);
	await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	const begun = performance.now();
	await page.goto(address, { waitUntil: 'commit', timeout: 120_000 });
	await page.waitForSelector('html[data-begun]', { state: 'attached', timeout: 120_000 });
	const seconds = (performance.now() - begun) / 1000;
	await page.context().close();
	return seconds;
}
