import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCarelessLine } from '../support/careless-line.ts';
import { aConversation } from '../support/conversations.ts';
import { aFickleLine, type FickleLine } from '../support/fickle-line.ts';
import { aFolder } from '../support/folder.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { aWorld } from '../support/world.ts';
import { aWriter, expectAllOf, writeAll } from '../support/writers.ts';

const EACH = 40;
const BREAKS = 16;

const world = await aWorld();
const folder = aFolder('reset');
const bodies = Array.from({ length: EACH }, (_, index) => `${index + 1}通目`);
let fickle: FickleLine;
let careless: Awaited<ReturnType<typeof aCarelessLine>>;
let server: RunningServer;

beforeAll(async () => {
	fickle = await aFickleLine(world.url);
	careless = await aCarelessLine(fickle.url);
	server = await startServer({
		DATABASE_URL: careless.url,
		DATA_DIR: folder,
		DEMO: 'false',
		MESSAGE_BURST: '1000'
	});
});

afterAll(async () => {
	await server.stop();
	careless.close();
	fickle.close();
	rmSync(folder, { recursive: true, force: true });
});

test('connections to the database that are reset again and again under two who talk lose, double and reorder nothing, and the process stays', async () => {
	const [misaki, watanabe] = [await world.seeker('髙橋 美咲'), await world.employer('渡邉 誠')];
	const conversationId = await aConversation(world, [misaki, watanabe]);
	const writers = await Promise.all(
		[misaki, watanabe].map((actor) => aWriter(world.db, server.url, actor, conversationId))
	);
	const done = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);

	await Promise.all([...writers.map((writer) => writeAll(writer, bodies)), breakAtIntervals(done)]);

	for (const writer of writers) {
		await expectAllOf(world.db, writer, bodies);
		writer.socket.disconnect();
	}
	expect(server.process.exitCode ?? server.process.signalCode).toBeNull();
	expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

/** Resets all connections, and by turns the one on which a message was stored and not yet acknowledged, as the work goes on. */
async function breakAtIntervals(done: () => number) {
	for (let round = 1; round <= BREAKS; round++) {
		await expect
			.poll(done, { timeout: 30_000, interval: 2 })
			.toBeGreaterThan((2 * EACH * round) / (BREAKS + 2));
		if (round % 2) expect(fickle.reset()).toBeGreaterThan(0);
		else {
			careless.cutAfterNextWith(/client_id/);
			await expect.poll(careless.isAboutToCut, { timeout: 30_000, interval: 2 }).toBe(false);
		}
	}
}
