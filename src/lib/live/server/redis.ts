import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import { shareLimits } from '#lib/server/limits.ts';
import { log } from '#lib/server/log.ts';

export interface Redis {
	adapter: ReturnType<typeof createAdapter>;
	close: () => Promise<void>;
}

/** Several processes behave as one: socket rooms over Redis Streams, limits counted together. */
export async function connectRedis(url: string): Promise<Redis> {
	const client = createClient({ url });
	client.on('error', (error) => log.warn({ err: error }, 'Redis has trouble'));
	await client.connect();
	shareLimits(client);
	return {
		adapter: createAdapter(client),
		close: async () => client.destroy()
	};
}
