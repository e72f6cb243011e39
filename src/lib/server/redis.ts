import { createClient } from 'redis';
import { log } from './log.ts';

/** How often Redis is asked for a sign of life. Two looks without one, and the connection is given up. */
const LOOK_MS = 1000;
const MISSED = 2;

const make = (url: string) =>
	createClient({
		url,
		// While Redis is away a command fails at once, instead of waiting for it in memory.
		disableOfflineQueue: true,
		commandsQueueMaxLength: 10_000,
		socket: {
			connectTimeout: 3000,
			// Whoever accepts and then says nothing: no handshake is waited for longer.
			socketTimeout: 5000,
			reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 2000)
		}
	});

export type RedisClient = ReturnType<typeof make>;

export interface Redis {
	client: RedisClient;
	/** It answers now. What is asked of it while it is away fails at once. */
	isHere: () => boolean;
	close: () => void;
}

/**
 * A connection that comes by itself, now or when Redis does, and again after each loss: one that is reset, and one on
 * which nobody answers within three seconds. `here` is called each time it has come.
 */
export function openRedis(url: string, here: () => void = () => {}): Redis {
	const client = make(url);
	let away: boolean | undefined;
	client.on('error', (error) => {
		// Tried again every two seconds at most: said once.
		if (!away) log.warn({ err: error }, 'Redis is away; each process goes on by itself');
		away = true;
	});
	client.on('ready', () => {
		if (away) log.info('Redis is back');
		away = false;
		here();
	});
	const connect = () => void client.connect().catch(() => {}); // said above, or closed meanwhile
	connect();
	const watch = watchOver(client, () => {
		log.warn('Redis says nothing; connecting anew');
		away = true;
		client.destroy();
		connect();
	});
	return {
		client,
		isHere: () => client.isReady,
		close: () => {
			clearInterval(watch);
			client.destroy();
		}
	};
}

/** The client's own time limits end with the writing of a command, and each writing puts off that of its socket. */
function watchOver(client: RedisClient, silent: () => void) {
	let missed = 0;
	const watch = setInterval(() => {
		if (!client.isReady) return void (missed = 0);
		if (missed >= MISSED) {
			missed = 0;
			return silent();
		}
		missed += 1;
		client.ping().then(
			() => (missed = 0),
			() => {} // lost or full: the error is said where it happens
		);
	}, LOOK_MS);
	return watch.unref();
}
