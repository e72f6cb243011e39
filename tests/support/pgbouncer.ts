import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from './folder.ts';
import { freePort } from './running-server.ts';

/** PgBouncer is not an npm package; where the machine has none, what needs it cannot be tried. */
export const hasPgBouncer = spawnSync('pgbouncer', ['--version']).status === 0;

/** A pooler by transaction before this database, as small as may be: two connections for everybody. */
export async function startPgBouncer(databaseUrl: string) {
	const { hostname, port, username, password, pathname } = new URL(databaseUrl);
	const name = pathname.slice(1);
	const own = await freePort();
	const file = join(aFolder('pgbouncer'), 'pgbouncer.ini');
	const database = { host: hostname, port, dbname: name, user: username, password };
	const words = Object.entries(database).map(([key, value]) => `${key}=${value}`);
	writeFileSync(
		file,
		[
			`[databases]\n${name} = ${words.join(' ')}`,
			`[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${own}\nunix_socket_dir =`,
			'auth_type = any\npool_mode = transaction\ndefault_pool_size = 2\nlogfile ='
		].join('\n')
	);
	// It refuses to run as root.
	const as = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
	const child = spawn('pgbouncer', [...as, file], { stdio: ['ignore', 'ignore', 'pipe'] });
	await new Promise<void>((resolve, reject) => {
		let said = '';
		child.stderr.on('data', (words: Buffer) => {
			said += words;
			if (said.includes('process up')) resolve();
		});
		child.once('exit', () => reject(new Error(said)));
	});
	const pooled = new URL(databaseUrl);
	pooled.host = `127.0.0.1:${own}`;
	pooled.searchParams.set('prepare', 'false');
	return {
		url: pooled.href,
		stop: () =>
			new Promise<void>((resolve) => {
				child.once('exit', () => resolve());
				child.kill('SIGINT');
			})
	};
}
