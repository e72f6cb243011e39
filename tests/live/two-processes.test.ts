import { fork } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Envelope } from '#lib/live/contract.ts';
import { aConversation, aMessage } from '../support/conversations.ts';
import { connected, listening, signedInSocket, startLiveServer } from '../support/live-server.ts';
import { hasRedis, startRedis } from '../support/redis.ts';
import { aWorld } from '../support/world.ts';

// Redis is no npm package: a machine without one cannot try this.
describe.skipIf(!hasRedis)('two processes over Redis (needs redis-server)', () => {
	test('people on two processes talk as if on one: messages in order, and who is writing', async () => {
		const redis = await startRedis();
		const world = await aWorld();
		const here = await startLiveServer(world.system, { redisUrl: redis.url });
		const there = await anotherProcess(world.url, redis.url);
		const misaki = await world.seeker('髙橋 美咲');
		const watanabe = await world.employer('渡邉 誠');
		const conversationId = await aConversation(world, [misaki, watanabe]);
		const seeker = await signedInSocket(world.db, here.origin, misaki);
		const employer = await signedInSocket(world.db, there.origin, watanabe);
		const [atSeeker, atEmployer] = [listening(seeker.socket), listening(employer.socket)];
		await Promise.all([connected(seeker.socket), connected(employer.socket)]);
		const name = new Promise((resolve) => seeker.socket.once('typing', (who) => resolve(who.name)));

		employer.socket.emit('typing', { conversationId });
		expect(await name).toBe('');
		for (const [socket, body] of [
			[seeker.socket, '1'],
			[employer.socket, '2'],
			[seeker.socket, '3']
		] as const)
			await socket.timeout(5000).emitWithAck('message.send', aMessage(conversationId, body));
		const all = (heard: Envelope[]) => heard.length === 3;
		await Promise.all([atSeeker.until(all), atEmployer.until(all)]);

		for (const { heard } of [atSeeker, atEmployer])
			expect(heard.map(({ data }) => (data as { body: string }).body)).toEqual(['1', '2', '3']);
		seeker.socket.disconnect();
		employer.socket.disconnect();
		await there.stop();
		await here.stop();
		await redis.stop();
	});
});

async function anotherProcess(databaseUrl: string, redisUrl: string) {
	const file = join(import.meta.dirname, '../support/live-child.ts');
	const child = fork(file, [databaseUrl, redisUrl], { execArgv: [] });
	const origin = await new Promise<string>((resolve, reject) => {
		child.once('message', (told) => resolve(String(told)));
		child.once('exit', (code) => reject(new Error(`The process ended with ${code}.`)));
	});
	return {
		origin,
		stop: () =>
			new Promise<void>((resolve) => {
				child.once('exit', () => resolve());
				child.send('stop');
			})
	};
}
