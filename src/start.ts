import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** `npm start`: builds when the sources are newer than what was built, then serves. */
const root = resolve(import.meta.dirname, '..');
process.chdir(root);

if (newest(['src', 'static', 'package.json', 'svelte.config.js', 'vite.config.ts']) > built()) {
	console.log(
		'画面を組み立てています（はじめの1回だけ、1分ほど）… Building, about a minute, once.'
	);
	const build = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
		{
			stdio: 'inherit'
		}
	);
	if (build.status !== 0) process.exit(build.status ?? 1);
}
await import('./server.ts');

function built() {
	const file = join('build', 'handler.js');
	return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function newest(paths: string[]): number {
	return Math.max(
		...paths.flatMap((path) => {
			const found = statSync(path);
			if (!found.isDirectory()) return found.mtimeMs;
			return readdirSync(path, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
		})
	);
}
