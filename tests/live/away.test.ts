import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessions } from '#lib/accounts/server/schema.ts';
import { aConversation, aMessage } from '../support/conversations.ts';
import { aFickleLine, type FickleLine } from '../support/fickle-line.ts';
import { connected, listening, signedInSocket, type Client } from '../support/live-server.ts';
import { hasRedis, startRedis } from '../support/redis.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { aWorld } from '../support/world.ts';

const world = await aWorld();
const settings = { DATABASE_URL: world.url, DEMO: 'false', ONE_TIME_CODE: 'false' };

async function aTalk(url: string) {
	const misaki = await world.seeker('髙橋 美咲');
	const watanabe = await world.employer('渡邉 誠');
	const conversationId = await aConversation(world, [misaki, watanabe]);
	const seeker = await signedInSocket(world.db, url, misaki);
	const employer = await signedInSocket(world.db, url, watanabe);
	const atEmployer = listening(employer.socket);
	await Promise.all([connected(seeker.socket), connected(employer.socket)]);
	const bodies = () =>
		atEmployer.heard.flatMap(({ type, data }) => (type === 'message.sent' ? data.body : []));
	return {
		employer,
		/** Sends it once, and returns when it is acknowledged and the other side has heard it. */
		say: async (body: string) => {
			const answer = await send(seeker.socket, aMessage(conversationId, body));
			expect(answer).toMatchObject({ ok: true, done: { body } });
			await atEmployer.until(() => bodies().at(-1) === body);
		},
		bodies,
		end: () => [seeker, employer].forEach(({ socket }) => socket.disconnect())
	};
}

const send = (socket: Client, message: ReturnType<typeof aMessage>) =>
	socket.timeout(30_000).emitWithAck('message.send', message);

// Redis is no npm package: a machine without one cannot try this.
describe.skipIf(!hasRedis)('while Redis is away (needs redis-server)', () => {
	let redis: Awaited<ReturnType<typeof startRedis>>;
	let line: FickleLine;
	let server: RunningServer;

	beforeAll(async () => {
		redis = await startRedis();
		line = await aFickleLine(redis.url);
		line.cut();
		server = await startServer({ ...settings, REDIS_URL: line.url });
	});

	afterAll(async () => {
		await server.stop();
		line.close();
		await redis.stop();
	});

	const health = async () => (await fetch(`${server.url}/healthz`)).json();
	const itIs = (redis: 'here' | 'away') =>
		expect.poll(health, { timeout: 20_000 }).toMatchObject({ ok: true, redis });

	test('a process begins without it, takes it up when it comes, and outlives its loss and its silence', async () => {
		await itIs('away');
		const talk = await aTalk(server.url);
		await talk.say('まだない');

		line.restore();
		await itIs('here');
		await talk.say('来た');

		line.cut();
		await talk.say('切れた');
		await itIs('away');
		await talk.say('ない');
		line.restore();
		await itIs('here');

		line.silence();
		await talk.say('黙った');
		await itIs('away');
		await talk.say('黙っている');
		line.restore();
		await itIs('here');
		await talk.say('戻った');

		expect(talk.bodies()).toHaveLength(7);
		talk.end();
	});

	test('a session that ended elsewhere, of which nobody could tell, is closed here all the same', async () => {
		const { employer, end } = await aTalk(server.url);
		line.silence();
		const hungUp = new Promise((resolve) => employer.socket.once('disconnect', resolve));
		await world.db.delete(sessions).where(eq(sessions.id, employer.sessionId));

		await hungUp;
		await expect(connected(employer.socket)).rejects.toThrow('signed-out');

		line.restore();
		await itIs('here');
		end();
	});
});
