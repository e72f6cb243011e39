import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { aWorld } from '../support/world.ts';

const world = await aWorld();
const LARGE = `a=${'1'.repeat(1_000_000)}`;
let server: RunningServer;

beforeAll(async () => {
	server = await startServer({ DATABASE_URL: world.url, DEMO: 'false' });
});
afterAll(() => server.stop());

/** One after the other over one connection, as a browser and a proxy keep theirs. */
function aConnection() {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	return {
		close: () => agent.destroy(),
		send: (path: string, type: string) =>
			new Promise<{ status: number | undefined; isOnSame: boolean }>((resolve, reject) => {
				const asked = request(server.url + path, {
					...{ agent, method: 'POST' },
					headers: { origin: server.url, accept: 'text/html', 'content-type': type }
				});
				asked.on('error', reject).on('response', (answer) => {
					answer
						.resume()
						.once('end', () =>
							resolve({ status: answer.statusCode, isOnSame: asked.reusedSocket })
						);
				});
				asked.end(LARGE);
			})
	};
}

const FORM = 'application/x-www-form-urlencoded';

test.each([
	['a door that reads no form', '/session', FORM, 200],
	['a door that leads a visitor to sign in', '/seeker/registration', FORM, 303],
	['a form of a kind that is not read', '/sign-in', 'text/plain', 415],
	['an address that nothing answers', '/nowhere', FORM, 404]
])('what is sent to %s does not stand before the next request', async (_, path, type, status) => {
	const connection = aConnection();

	const first = await connection.send(path, type);
	const second = await connection.send(path, type);
	const third = await connection.send(path, type);

	expect([first, second, third].map((answer) => answer.isOnSame)).toEqual([false, true, true]);
	expect([first, second, third].map((answer) => answer.status)).toEqual([status, status, status]);
	connection.close();
});
