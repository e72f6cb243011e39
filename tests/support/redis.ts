import { spawn, spawnSync } from 'node:child_process';
import { freePort } from './running-server.ts';

/** Redis is not an npm package; where the machine has none, what needs it cannot be tried. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of the test's own, in memory. */
export async function startRedis() {
	const port = await freePort();
	const child = spawn(
		'redis-server',
		['--port', String(port), '--save', '', '--appendonly', 'no'],
		{
			stdio: ['ignore', 'pipe', 'inherit']
		}
	);
	await new Promise<void>((resolve) =>
		child.stdout.on('data', (words: Buffer) => {
			if (words.includes('Ready to accept connections')) resolve();
		})
	);
	return {
		url: `redis://127.0.0.1:${port}`,
		stop: () =>
			new Promise<void>((resolve) => {
				child.once('exit', () => resolve());
				child.kill();
			})
	};
}
