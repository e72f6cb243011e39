import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSession } from '#lib/accounts/server/sessions.ts';
import { SESSION_COOKIE } from '#lib/web/cookie.ts';
import { boot } from '../../src/boot.ts';
import { aConversation } from '../support/conversations.ts';
import { people } from '../support/people.ts';

/**
 * The service in a process of its own, on its own PostgreSQL with every durability setting as it comes,
 * with pairs of people who have a conversation. It tells its parent where it listens and who they are.
 */
const pairs = Number(process.argv[2]);
const lonely = Number(process.argv[3] ?? 0);

const { system, attach, stop } = await boot();
const server = createServer((_, response) => response.writeHead(404).end());
await new Promise<void>((resolve) => server.listen(Number(process.env.PORT), '127.0.0.1', resolve));
attach(server);

const { office, seeker, employer } = people(system.db);
await office();
const session = async ({ id }: { id: string }) => {
	const { token } = await startSession(system.db, id);
	return { id, cookie: `${SESSION_COOKIE}=${token}` };
};

const talking = [];
for (let made = 0; made < pairs; made += 1) {
	const [one, other] = [
		await seeker('髙橋 美咲', { validUntil: '2099-12-31' }),
		await employer('渡邉 誠')
	];
	const conversationId = await aConversation({ db: system.db, now: system.now }, [one, other]);
	talking.push({ conversationId, seeker: await session(one), employer: await session(other) });
}
const alone: string[] = [];
while (alone.length < lonely) {
	const some = Array.from({ length: Math.min(50, lonely - alone.length) });
	const made = some.map(async () => session(await seeker('石井 隆', { validUntil: '2099-12-31' })));
	alone.push(...(await Promise.all(made)).map(({ cookie }) => cookie));
}

process.on('message', (ask: 'memory' | 'stop') => {
	if (ask === 'memory') {
		globalThis.gc?.();
		globalThis.gc?.();
		const { heapUsed, external } = process.memoryUsage();
		process.send?.(heapUsed + external);
	} else
		void stop().then(() => {
			server.closeAllConnections();
			process.exit(0);
		});
});
process.send?.({ port: (server.address() as AddressInfo).port, talking, alone });
