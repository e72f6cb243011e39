import { rmSync } from 'node:fs';
import type { FullConfig } from '@playwright/test';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { CARELESS } from './careless.ts';
import { aFolder } from './folder.ts';
import { startServer } from './running-server.ts';

/**
 * The built product with the demo office, on an address of its own. Its database is started here, not by
 * the product, so that tests can reach it too.
 */
export default async function setup(config: FullConfig) {
	const data = aFolder('pages');
	const base = new URL(config.projects[0]?.use.baseURL ?? '');
	const database = await startEmbedded(data, CARELESS);
	process.env.PAGES_DATABASE_URL = database.url;
	const leave = async () => {
		await database.stop();
		rmSync(data, { recursive: true, force: true });
	};
	try {
		const settings = { DATA_DIR: data, DATABASE_URL: database.url, DEMO: 'true' };
		const server = await startServer(settings, Number(base.port));
		return () => server.stop().then(leave);
	} catch (error) {
		await leave();
		throw error;
	}
}
