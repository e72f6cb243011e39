import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Place } from './place.ts';

/** Runs one of PostgreSQL's programs to its end and throws with its own words when it fails. */
export function runProgram(place: Place, program: string, args: string[], input = '') {
	const done = spawnSync(join(place.programs, 'bin', program), args, {
		...place.account,
		cwd: '/',
		encoding: 'utf8',
		input
	});
	if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || done.error}`);
}

/** Ends the server of that cluster: open transactions are rolled back, what is stored is written out. */
export const stopServer = (place: Place, cluster: string): Promise<void> =>
	new Promise((resolve, reject) => {
		spawn(join(place.programs, 'bin', 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w'], {
			...place.account,
			cwd: '/',
			stdio: 'ignore'
		})
			.once('error', reject)
			.once('exit', () => resolve());
	});
