import { io } from 'socket.io-client';
import { afterAll, expect, test } from 'vitest';
import { MOST_PACKETS, mostOpen } from '#lib/sockets/server/open-sockets.ts';
import { connected, signedInSocket, startLiveServer, type Client } from '../support/live-server.ts';
import { aWorld } from '../support/world.ts';

const world = await aWorld();
const server = await startLiveServer(world.system);
afterAll(() => server.stop());

const opening = (socket: Client) =>
	connected(socket).then(
		() => 'in',
		(error: Error & { data?: unknown }) => [error.message, error.data]
	);

test('a person has many windows open and not hundreds; the newest is told when to ask again', async () => {
	const seeker = await world.seeker();
	const { socket: first } = await signedInSocket(world.db, server.origin, seeker);
	const another = () => io(server.origin, first.io.opts) as Client;
	const sockets = [first, ...Array.from({ length: mostOpen.ofPerson + 4 }, another)];

	const answers = await Promise.all(sockets.map(opening));

	const refused = answers.filter((answer) => answer !== 'in');
	expect(refused).toEqual(Array(5).fill(['too-many', { retryAfter: 30 }]));
	const { socket: other } = await signedInSocket(world.db, server.origin, await world.seeker());
	expect(await opening(other)).toBe('in');

	const open = sockets.find(({ connected }) => connected);
	const closed = new Promise((resolve) => open?.once('disconnect', resolve));
	open?.disconnect();
	await closed;
	// The place is free as soon as the server has heard of it: this asks until it is.
	for (let answer: unknown; answer !== 'in';) answer = await opening(another());
	for (const socket of [...sockets, other]) socket.disconnect();
});

test('a connection that sends packet after packet is closed, whatever they say', async () => {
	const { socket } = await signedInSocket(world.db, server.origin, await world.seeker());
	await connected(socket);
	const closed = new Promise((resolve) => socket.once('disconnect', resolve));

	for (let sent = 0; sent <= 2 * MOST_PACKETS; sent += 1)
		socket.emit('nothing' as 'typing', {} as never);

	expect(await closed).toMatch(/transport/);
	socket.disconnect();
});

test('who is not in yet asks once: each asking would look a session up', async () => {
	const headers = { origin: server.origin };
	const poll = `${server.origin}/socket.io/?EIO=4&transport=polling`;
	const opened = await (await fetch(poll, { headers })).text();
	const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
	const asking = Array.from({ length: 5 }, () => '40').join('\x1e');

	await fetch(`${poll}&sid=${sid}`, { method: 'POST', headers, body: asking });

	const answers = (await (await fetch(`${poll}&sid=${sid}`, { headers })).text()).split('\x1e');
	expect(answers.filter((answer) => answer.includes('asked-again')).length).toBeGreaterThan(0);
	expect(answers.filter((answer) => answer.includes('signed-out')).length).toBeLessThan(2);
});
