import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { log } from '../log.ts';
import type { Place } from './place.ts';
import { disownStaleLock, findPostmaster, type Postmaster } from './postmaster.ts';

const PATIENCE_MS = 60_000;
const LOOK_MS = 50;
const SLOW_MS = 10_000;
const LARGE_LOG = 5 * 1024 * 1024;

/** How each of our servers runs. What it writes down holds no statement and no value of anybody. */
const SETTINGS = [
	'listen_addresses=127.0.0.1',
	'unix_socket_directories=',
	'max_connections=200',
	'shared_buffers=256MB',
	'wal_compression=on',
	'log_min_messages=log',
	'log_min_error_statement=panic',
	'log_error_verbosity=terse'
];

/**
 * The server of that cluster, ready: the one that runs, or one that is started. What is left of a killed server
 * may still be at work, another process may be starting one too: it is tried for a minute, and what PostgreSQL
 * said last is the reason given in the end. One that recovers is waited for as long as it takes.
 */
export async function runServer(
	place: Place,
	cluster: string,
	port: number,
	flags: string[]
): Promise<Postmaster> {
	const until = Date.now() + PATIENCE_MS;
	for (;;) {
		const begin = rotateLog(logOf(place));
		const child = findPostmaster(cluster) ? undefined : startServer(place, cluster, port, flags);
		const found = await waitUntilReady(cluster, child);
		if (found) return found;
		if (Date.now() > until)
			throw new Error(
				`PostgreSQL did not start: ${lastComplaint(logOf(place), begin)} All it said is in ${logOf(place)}.`
			);
		await pause(10 * LOOK_MS);
	}
}

/** Nothing when it ended before it was ready. */
async function waitUntilReady(cluster: string, child?: ChildProcess) {
	const slow = setTimeout(
		() =>
			log.warn('the database is still starting; after a crash it first reads what it had written'),
		SLOW_MS
	);
	try {
		for (;;) {
			const found = findPostmaster(cluster);
			if (found?.ready) return found;
			// A new child needs a moment before it has a lock file; another's server without one is gone.
			if (child ? hasEnded(child) : !found) return undefined;
			await pause(LOOK_MS);
		}
	} finally {
		clearTimeout(slow);
	}
}

const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess) =>
	pid === undefined || exitCode !== null || signalCode !== null;

/**
 * A child of this process, so that its end is always seen (also where this process is the first of a container,
 * which otherwise collects nobody), in a session of its own, so that it lives on when we are killed.
 */
function startServer(place: Place, cluster: string, port: number, flags: string[]): ChildProcess {
	disownStaleLock(cluster);
	const output = openSync(logOf(place), 'a', 0o600);
	const settings = [...SETTINGS, `port=${port}`, ...flags].flatMap((one) => ['-c', one]);
	const child = spawn(join(place.programs, 'bin', 'postgres'), ['-D', cluster, ...settings], {
		...place.account,
		cwd: '/',
		detached: true,
		stdio: ['ignore', output, output]
	});
	child.on('error', (error) => log.warn({ err: error }, 'PostgreSQL could not be run')).unref();
	closeSync(output);
	return child;
}

const logOf = (place: Place) => join(place.folder, 'server.log');

/** Where the next words will begin. One older log is kept. */
function rotateLog(file: string): number {
	if (!existsSync(file)) return 0;
	const { size } = statSync(file);
	if (size < LARGE_LOG) return size;
	renameSync(file, `${file}.1`);
	return 0;
}

function lastComplaint(file: string, begin: number): string {
	const lines = readFileSync(file).subarray(begin).toString('utf8').split('\n');
	const complaint = lines.filter((line) => line.includes('FATAL:')).at(-1);
	return complaint?.replace(/^.*FATAL:\s*/, '').concat('.') ?? 'it ended without a word.';
}
