import { get } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { handshakes } from '#lib/sockets/server/handshakes.ts';
import { connected, signedInSocket, startLiveServer } from '../support/live-server.ts';
import { aWorld } from '../support/world.ts';

const world = await aWorld();
const server = await startLiveServer(world.system, { proxy: { addressHeader: 'x-forwarded-for' } });
afterAll(() => server.stop());

const shake = async (address: string) => {
	const answer = await fetch(`${server.origin}/socket.io/?EIO=4&transport=polling`, {
		headers: { origin: server.origin, 'x-forwarded-for': `198.51.100.9, ${address}` }
	});
	await answer.body?.cancel();
	return answer.status;
};

test('an address that opens connection after connection is refused, and no other', async () => {
	const address = '203.0.113.7';
	const answers: number[] = [];
	for (let left = handshakes.points; left > 0; left -= 100)
		answers.push(...(await Promise.all(Array.from({ length: 100 }, () => shake(address)))));
	expect(new Set(answers)).toEqual(new Set([200]));

	expect(await shake(address)).toBe(403);
	expect(await shake('203.0.113.8')).toBe(200);

	const { socket } = await signedInSocket(world.db, server.origin, await world.seeker());
	await connected(socket);
	socket.disconnect();
});

test('what a stranger says of an address before the last proxy does not count', async () => {
	expect(await shake('203.0.113.9')).toBe(200);
	const answer = await fetch(`${server.origin}/socket.io/?EIO=4&transport=polling`, {
		headers: { origin: server.origin, 'x-forwarded-for': '203.0.113.77, 203.0.113.7' }
	});
	expect(answer.status).toBe(403);
});

test('a poll without Origin, as Safari before 16.4 sends it, is taken; one that another site asks for is not', async () => {
	const poll = async (headers: Record<string, string>) => {
		const answer = await fetch(`${server.origin}/socket.io/?EIO=4&transport=polling`, { headers });
		await answer.body?.cancel();
		return answer.status;
	};
	expect(await poll({ 'sec-fetch-site': 'same-origin' })).toBe(200);
	expect(await poll({ 'sec-fetch-site': 'cross-site' })).toBe(403);
	expect(await bareStatus()).toBe(200);
});

/** Nothing but the address: `fetch` would add what browsers of today say. */
const bareStatus = () =>
	new Promise<number>((resolve, reject) =>
		get(`${server.origin}/socket.io/?EIO=4&transport=polling`, (answer) => {
			answer.resume();
			resolve(answer.statusCode ?? 0);
		}).on('error', reject)
	);
