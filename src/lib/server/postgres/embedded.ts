import { createServer } from 'node:net';
import { log } from '../log.ts';
import { KEEPER, openCluster } from './cluster.ts';
import { findPlace, type Place } from './place.ts';
import { findPostmaster } from './postmaster.ts';
import { stopServer } from './programs.ts';
import { runServer } from './server-process.ts';
import { serviceAddress } from './service-role.ts';

export interface Embedded {
	/** For the service, whose role owns its schemas only. */
	url: string;
	/** For whoever keeps the server: may do everything in it. */
	keeperUrl: string;
	/** It ran already: another process of ours uses it, or a killed one left it behind. */
	found: boolean;
	stop: () => Promise<void>;
}

const WATCH_MS = 500;

/**
 * Starts the PostgreSQL that comes with the packages, in `dataDir`, or takes over the one that a killed run
 * left behind, and keeps it running. A half-written data directory is made anew; a whole one is never touched.
 * `flags` are settings of the server (tests turn durability off).
 */
export async function startEmbedded(
	dataDir: string,
	flags: string[] = [],
	wantedPort?: number
): Promise<Embedded> {
	const place = findPlace(dataDir);
	const { folder, password } = await openCluster(place);
	const running = findPostmaster(folder);
	const wanted = running?.port ?? wantedPort ?? (await freePort());
	const { port } = await runServer(place, folder, wanted, flags);
	const watch = keepAlive(place, folder, port, flags);
	const keeperUrl = `postgres://${KEEPER}:${password}@127.0.0.1:${port}/postgres`;
	return {
		found: running !== undefined,
		keeperUrl,
		url: await serviceAddress(place, keeperUrl),
		stop: async () => {
			clearInterval(watch);
			await stopServer(place, folder);
		}
	};
}

/** Starts the server again on its port when it was killed; nobody else watches over it. */
function keepAlive(place: Place, cluster: string, port: number, flags: string[]) {
	let busy = false;
	const watch = setInterval(async () => {
		if (busy || findPostmaster(cluster)) return;
		busy = true;
		await runServer(place, cluster, port, flags).catch((error) =>
			log.error({ err: error }, 'the database cannot be started again')
		);
		busy = false;
	}, WATCH_MS);
	return watch.unref();
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
