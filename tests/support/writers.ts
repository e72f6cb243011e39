import { asc, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Message } from '#lib/conversations/events.ts';
import { messages } from '#lib/conversations/server/schema.ts';
import type { Envelope } from '#lib/live/contract.ts';
import { Following, NotTold } from '#lib/live/following.ts';
import type { SignedIn } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db.ts';
import { currentCursor } from '#lib/server/events.ts';
import { signedInSocket, type Client } from './live-server.ts';

/** Somebody who writes and listens as a page does, whatever happens to the line. */
export interface Writer {
	actor: SignedIn;
	conversationId: string;
	socket: Client;
	acknowledged: Message[];
	heard: Map<number, Message>;
}

/** A writer whose connection is opened at once, and again after each loss. */
export async function aWriter(
	db: Db,
	url: string,
	actor: SignedIn,
	conversationId: string
): Promise<Writer> {
	const { socket } = await signedInSocket(db, url, actor);
	const writer: Writer = { actor, conversationId, socket, acknowledged: [], heard: new Map() };
	// The page's own way of following: whatever it missed it asks for, until it has been told.
	const following = new Following(await currentCursor(db), hear(writer), () => {
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
export async function writeAll({ socket, conversationId, acknowledged }: Writer, bodies: string[]) {
	for (const body of bodies) {
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

/** What the writer sent is stored once and in order, as it was acknowledged, and the writer hears the whole conversation. */
export async function expectAllOf(db: Db, writer: Writer, bodies: string[]) {
	const stored = await db
		.select({ id: messages.id, authorId: messages.authorId, body: messages.body })
		.from(messages)
		.where(eq(messages.conversationId, writer.conversationId))
		.orderBy(asc(messages.id));
	const own = stored.filter((row) => row.authorId === writer.actor.id);
	expect(own.map((row) => row.body)).toEqual(bodies);
	expect(writer.acknowledged.map((message) => message.id)).toEqual(own.map((row) => row.id));
	await expect
		.poll(() => [...writer.heard.keys()].sort((a, b) => a - b), { timeout: 60_000 })
		.toEqual(stored.map((row) => row.id));
}
