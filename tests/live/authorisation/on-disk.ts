import { globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { paperKinds } from '#lib/letters/addresses.ts';

const routes = resolve(import.meta.dirname, '../../../src/routes');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

type Module = Record<string, unknown> & { actions?: Record<string, unknown> };

/** Every way into the site, as the files say: pages, their actions and the endpoints. */
export async function doorsOnDisk(): Promise<string[]> {
	const files = globSync('**/+{page.svelte,page.server.ts,server.ts}', { cwd: routes });
	const found = await Promise.all(files.map(doorsOf));
	return [...new Set(found.flat())].toSorted();
}

async function doorsOf(file: string): Promise<string[]> {
	const folder = dirname(file);
	const route = folder === '.' ? '/' : `/${folder}`;
	if (file.endsWith('.svelte')) return [`GET ${route}`];
	const module: Module = await import(join(routes, file));
	const methods = METHODS.filter((method) => method in module);
	if (methods.length > 0) return methods.flatMap((method) => each(`${method} ${route}`));
	const actions = Object.keys(module.actions ?? {});
	return [`GET ${route}`, ...actions.map((name) => `POST ${route}${asked(name)}`)];
}

const asked = (action: string) => (action === 'default' ? '' : `?/${action}`);

/** The three papers are one route, and not open to the same people. */
const each = (door: string) =>
	door.includes('[paper]')
		? Object.keys(paperKinds).map((paper) => door.replace('[paper]', paper))
		: [door];
