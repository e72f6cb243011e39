import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Message } from '#lib/conversations/events.ts';
import type { Envelope } from '#lib/live/contract.ts';
import { Following, NotTold } from '#lib/live/following.ts';
import { openConversation } from '#lib/conversations/server/open-conversation.ts';
import { messages } from '#lib/conversations/server/schema.ts';
import type { SignedIn } from '#lib/server/context.ts';
import { connect, type Connection } from '#lib/server/db.ts';
import { currentCursor } from '#lib/server/events.ts';
import { startEmbedded, type Embedded } from '#lib/server/postgres/embedded.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { aFolder } from '../support/folder.ts';
import { signedInSocket, type Client } from '../support/live-server.ts';
import { people } from '../support/people.ts';
import { freePort, startServer, type RunningServer } from '../support/running-server.ts';

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

interface Writer {
	actor: SignedIn;
	conversationId: string;
	socket: Client;
	acknowledged: Message[];
	heard: Map<number, Message>;
}

test('kill -9 of the server and of PostgreSQL under load loses, doubles and reorders nothing that was acknowledged', async () => {
	const writers = (await Promise.all(Array.from({ length: PAIRS }, aPair))).flat();
	const total = writers.length * EACH;
	const done = () => writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);

	await Promise.all([...writers.map(writeAll), killAtIntervals(total, done)]);

	for (const writer of writers) {
		const stored = await storedIn(writer.conversationId);
		const own = stored.filter((row) => row.authorId === writer.actor.id);
		expect(own.map((row) => row.body)).toEqual(bodies());
		expect(writer.acknowledged.map((message) => message.id)).toEqual(own.map((row) => row.id));
		await hearsAll(
			writer,
			stored.map((row) => row.id)
		);
		writer.socket.disconnect();
	}
}, 240_000);

const bodies = () => Array.from({ length: EACH }, (_, index) => `${index + 1}通目`);

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
	return Promise.all([seeker, employer].map((actor) => aWriter(actor, conversationId)));
}

async function aWriter(actor: SignedIn, conversationId: string): Promise<Writer> {
	const { socket } = await signedInSocket(connection.db, server.url, actor);
	const writer: Writer = { actor, conversationId, socket, acknowledged: [], heard: new Map() };
	// The page's own way of following: whatever it missed it asks for, until it has been told.
	const following = new Following(await currentCursor(connection.db), hear(writer), () => {
		throw new Error('too much was missed');
	});
	const catchUp = (): Promise<void> =>
		following.catchUp(socket).catch((error) => {
			if (!(error instanceof NotTold)) socket.io.engine.close();
			else setTimeout(() => void catchUp(), 1000 * (error.answer.retryAfter ?? 1));
		});
	socket.on('event', (event) => following.take(event));
	socket.on('connect', () => void catchUp());
	// A refused handshake (the database is just away) is not tried again by itself.
	socket.on('connect_error', () => void (socket.active || setTimeout(() => socket.connect(), 50)));
	socket.connect();
	return writer;
}

const hear = (writer: Writer) => (event: Envelope) => {
	if (event.type === 'message.sent') writer.heard.set(event.data.id, event.data);
};

/** Sends one after another, each with its own id until it is acknowledged, as the page does. */
async function writeAll({ socket, conversationId, acknowledged }: Writer) {
	for (const body of bodies()) {
		const clientId = crypto.randomUUID();
		let answer: Awaited<ReturnType<typeof attempt>>;
		do answer = await attempt(socket, { conversationId, clientId, body });
		while (!answer);
		acknowledged.push(answer);
	}
}

async function attempt(
	socket: Client,
	input: { conversationId: string; clientId: string; body: string }
): Promise<Message | undefined> {
	if (!socket.connected) await new Promise<void>((resolve) => socket.once('connect', resolve));
	const answer = await socket
		.timeout(3000)
		.emitWithAck('message.send', input)
		.catch(() => undefined);
	return answer?.ok ? answer.done : undefined;
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

const storedIn = (conversationId: string) =>
	connection.db
		.select({ id: messages.id, authorId: messages.authorId, body: messages.body })
		.from(messages)
		.where(eq(messages.conversationId, conversationId))
		.orderBy(asc(messages.id));

const hearsAll = ({ heard }: Writer, ids: number[]) =>
	expect.poll(() => [...heard.keys()].sort((a, b) => a - b), { timeout: 60_000 }).toEqual(ids);
