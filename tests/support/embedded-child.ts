import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { CARELESS } from './careless.ts';

/** Starts the database of a folder and leaves it behind; or kills it and tells when it is back. */
const [folder = ''] = process.argv.slice(2);
const { url } = await startEmbedded(folder, CARELESS);
if (process.env.KILL_IT) {
	const lock = readFileSync(join(folder, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8');
	process.kill(Number(lock.split('\n')[0]), 'SIGKILL');
	while (!(await isNew(lock.split('\n')[0]))) await pause(100);
	console.log(process.pid === 1 ? 'it is back' : 'not the first process');
} else console.log(url);
process.exit(0);

async function isNew(former: string | undefined) {
	const sql = postgres(url, { max: 1, connect_timeout: 1 });
	const lock = await sql`select pg_postmaster_start_time() as since`.catch(() => undefined);
	await sql.end({ timeout: 0 });
	const file = join(folder, 'postgresql', 'cluster', 'postmaster.pid');
	return lock !== undefined && !readFileSync(file, 'utf8').startsWith(`${former}\n`);
}
