import { rmSync } from 'node:fs';
import type { FullConfig } from '@playwright/test';
import { aFolder } from './folder.ts';
import { startServer } from './running-server.ts';

/** The built product with the demo office, as someone gets it from `npm start`, on an address of its own. */
export default async function setup(config: FullConfig) {
	const data = aFolder('pages');
	const base = new URL(config.projects[0]?.use.baseURL ?? '');
	const server = await startServer({ DATA_DIR: data }, Number(base.port));
	return async () => {
		await server.stop();
		rmSync(data, { recursive: true, force: true });
	};
}
