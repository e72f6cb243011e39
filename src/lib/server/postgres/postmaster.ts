import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL's own lock file says of the server that runs a cluster. */
export interface Postmaster {
	pid: number;
	port: number;
	ready: boolean;
}

const lockFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** The server that runs this cluster now, whoever started it; a file left behind by one that ended counts for nothing. */
export function findPostmaster(cluster: string): Postmaster | undefined {
	const lines = readLock(cluster);
	const pid = Number(lines?.[0]);
	if (!lines || !runsCluster(pid, cluster)) return undefined;
	return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').startsWith('ready') };
}

/** No process has it: Linux ends at 4194304, macOS long before. */
const NOBODY = 2_147_483_647;

/**
 * PostgreSQL takes any living process with the number in its lock file for a server, also a stranger's and a
 * dead child that nobody has collected. The number goes, the rest stays: by it PostgreSQL sees whether parts of
 * the former server are still at work.
 */
export function disownStaleLock(cluster: string) {
	const lines = readLock(cluster);
	if (!lines || findPostmaster(cluster)) return;
	writeFileSync(lockFile(cluster), [NOBODY, ...lines.slice(1)].join('\n'));
}

function readLock(cluster: string): string[] | undefined {
	try {
		return readFileSync(lockFile(cluster), 'utf8').split('\n');
	} catch {
		return undefined;
	}
}

function runsCluster(pid: number, cluster: string): boolean {
	const { state, command } = processOf(pid) ?? {};
	if (!command || state === 'Z' || state === 'X') return false;
	return [cluster, realpathSync(cluster)].some((folder) => command.includes(`-D ${folder} `));
}

/** `/proc` where there is one: containers often have no `ps`. */
function processOf(pid: number): { state: string; command: string } | undefined {
	if (!Number.isInteger(pid) || pid <= 0) return undefined;
	if (!existsSync('/proc/self/stat')) return askPs(pid);
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
		return { state: stat.slice(stat.lastIndexOf(')') + 2)[0] ?? '', command };
	} catch {
		return undefined;
	}
}

function askPs(pid: number) {
	const { stdout } = spawnSync('ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)], {
		encoding: 'utf8'
	});
	const [state = '', ...command] = stdout.trim().split(/\s+/);
	return command.length > 0
		? { state: state[0] ?? '', command: `${command.join(' ')} ` }
		: undefined;
}
