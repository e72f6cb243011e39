import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '#lib/live/contract.ts';
import { aFolder } from '../support/folder.ts';
import { freePort } from '../support/running-server.ts';

interface Person {
	id: string;
	cookie: string;
}
export interface Pair {
	conversationId: string;
	seeker: Person;
	employer: Person;
}
export type Client = Socket<ServerToClient, ClientToServer>;

/** Starts the service in another process and waits until its people can sign in. */
export async function startService(pairs: number, lonely = 0) {
	const folder = aFolder('bench');
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const child = fork(
		join(import.meta.dirname, 'live-process.ts'),
		[String(pairs), String(lonely)],
		{
			execArgv: ['--expose-gc'],
			env: {
				...process.env,
				DATA_DIR: folder,
				DEMO: 'false',
				LOG_LEVEL: 'warn',
				PORT: String(port),
				ORIGIN: origin,
				// The limit is counted for every message; only its number is not a person's.
				MESSAGE_BURST: '1000000'
			}
		}
	);
	const answer = <T>() =>
		new Promise<T>((resolve, reject) => {
			child.once('message', (message) => resolve(message as T));
			child.once('exit', (code) => reject(new Error(`The service ended with ${code}.`)));
		});
	const { talking, alone } = await answer<{ talking: Pair[]; alone: string[] }>();
	return {
		origin,
		pairs: talking,
		/** Cookies of people who only have a page open. */
		alone,
		/** Bytes in memory, after everything that can go has gone. */
		memory: () => {
			const told = answer<number>();
			child.send('memory');
			return told;
		},
		stop: async () => {
			const gone = new Promise((resolve) => child.once('exit', resolve));
			child.send('stop');
			await gone;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

export function open(origin: string, { cookie }: Pick<Person, 'cookie'>): Promise<Client> {
	const client: Client = io(origin, {
		transports: ['websocket'],
		forceNew: true,
		extraHeaders: { cookie, origin }
	});
	return new Promise((resolve, reject) => {
		client.once('connect', () => resolve(client));
		client.once('connect_error', reject);
	});
}

export const percentile = (sorted: number[], share: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
