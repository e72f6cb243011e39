import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConversation } from '#lib/conversations/server/open-conversation.ts';
import { connect, type Connection } from '#lib/server/db.ts';
import { startEmbedded, type Embedded } from '#lib/server/postgres/embedded.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { aFolder } from '../support/folder.ts';
import { people } from '../support/people.ts';
import { freePort, startServer, type RunningServer } from '../support/running-server.ts';
import { aWriter, expectAllOf, writeAll, type Writer } from '../support/writers.ts';

const PAIRS = 12;
const EACH = 28;
const KILLS = 6;

const folder = aFolder('kill');
const cluster = join(folder, 'postgresql', 'cluster');
let database: Embedded;
let connection: Connection;
let server: RunningServer;
let port: number;
let maker: ReturnType<typeof people>;
let establishmentId: string;

const serve = async () => {
	server = await startServer({ DATABASE_URL: database.url, DEMO: 'false', DATA_DIR: folder }, port);
};

beforeAll(async () => {
	database = await startEmbedded(folder); // durable, as it is delivered
	await migrateDatabase(database.url);
	connection = connect(database.url, 4);
	maker = people(connection.db);
	await maker.office();
	establishmentId = await maker.establishment();
	port = await freePort();
	await serve();
});

afterAll(async () => {
	await server.stop();
	await connection.close();
	await database.stop();
	rmSync(folder, { recursive: true, force: true });
});

test('kill -9 of the server and of PostgreSQL under load loses, doubles and reorders nothing that was acknowledged', async () => {
	const writers = (await Promise.all(Array.from({ length: PAIRS }, aPair))).flat();
	const total = writers.length * EACH;
	const done = () => writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);

	await Promise.all([
		...writers.map((writer) => writeAll(writer, bodies)),
		killAtIntervals(total, done)
	]);

	for (const writer of writers) {
		await expectAllOf(connection.db, writer, bodies);
		writer.socket.disconnect();
	}
}, 240_000);

const bodies = Array.from({ length: EACH }, (_, index) => `${index + 1}通目`);

async function aPair(): Promise<Writer[]> {
	const seeker = await maker.seeker('髙橋 美咲');
	const employer = await maker.employer('渡邉 誠', establishmentId);
	const conversationId = await connection.db.transaction((tx) =>
		openConversation(tx, {
			subject: '介護福祉士',
			members: [
				{ accountId: seeker.id, side: 'seeker' },
				{ accountId: employer.id, side: 'employer' }
			],
			at: new Date()
		})
	);
	return Promise.all(
		[seeker, employer].map((actor) => aWriter(connection.db, server.url, actor, conversationId))
	);
}

/** Kills the server and the database by turns, each time after another share of the work is done. */
async function killAtIntervals(total: number, done: () => number) {
	for (let round = 1; round <= KILLS; round++) {
		await expect
			.poll(done, { timeout: 120_000, interval: 5 })
			.toBeGreaterThan((total * round) / (KILLS + 2));
		if (round % 2) {
			await server.stop('SIGKILL');
			await serve();
		} else
			process.kill(
				Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]),
				'SIGKILL'
			);
	}
}
