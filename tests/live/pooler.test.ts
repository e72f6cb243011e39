import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aConversation, aMessage } from '../support/conversations.ts';
import { aFolder } from '../support/folder.ts';
import { connected, listening, signedInSocket } from '../support/live-server.ts';
import { hasPgBouncer, startPgBouncer } from '../support/pgbouncer.ts';
import { startServer } from '../support/running-server.ts';
import { sessionOf } from '../support/windows.ts';
import { aWorld } from '../support/world.ts';

describe.skipIf(!hasPgBouncer)('behind a pooler by transaction (needs pgbouncer)', () => {
	test('the service serves pages and messages, and its jobs go past it', async () => {
		const world = await aWorld();
		const [misaki, watanabe] = [await world.seeker('髙橋 美咲'), await world.employer()];
		const conversationId = await aConversation(world, [misaki, watanabe]);
		const pooler = await startPgBouncer(world.url);
		const folder = aFolder('pooler');
		const server = await startServer({
			DATA_DIR: folder,
			DATABASE_URL: pooler.url,
			DATABASE_DIRECT_URL: world.url,
			DEMO: 'false'
		});
		try {
			const { name, value } = await sessionOf(world.db, misaki, server.url);
			const headers = { cookie: `${name}=${value}`, origin: server.url };
			const pages = ['/healthz', '/seeker', '/seeker/search?q=介護', '/seeker/messages'];
			const answers = await Promise.all(
				[...pages, ...pages, ...pages].map((path) => fetch(server.url + path, { headers }))
			);
			expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));

			const { socket } = await signedInSocket(world.db, server.url, misaki);
			const { until } = listening(socket);
			await connected(socket);
			const message = aMessage(conversationId, '見学はできますか。');
			const sent = await socket.timeout(10_000).emitWithAck('message.send', message);
			expect(sent).toMatchObject({ ok: true });
			await until((heard) =>
				heard.some(({ type, data }) => type === 'message.sent' && data.body === message.body)
			);
			socket.disconnect();
		} finally {
			await server.stop();
			await pooler.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
