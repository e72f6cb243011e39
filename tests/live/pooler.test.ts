import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { io } from 'socket.io-client';
import { describe, expect, test } from 'vitest';
import type { ClientToServer, ServerToClient } from '#lib/live/contract.ts';
import type { Socket } from 'socket.io-client';
import { aConversation, aMessage } from '../support/conversations.ts';
import { aFolder } from '../support/folder.ts';
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

			const screen: Socket<ServerToClient, ClientToServer> = io(server.url, {
				transports: ['websocket'],
				extraHeaders: headers
			});
			const heard = once(screen as never, 'event');
			const sent = await screen
				.timeout(10_000)
				.emitWithAck('message.send', aMessage(conversationId, '見学はできますか。'));
			expect(sent).toMatchObject({ ok: true });
			expect((await heard)[0]).toMatchObject({ data: { body: '見学はできますか。' } });
			screen.disconnect();
		} finally {
			await server.stop();
			await pooler.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
