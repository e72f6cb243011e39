import { spawn } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { afterEach, expect, test } from 'vitest';
import { startEmbedded, type Embedded } from '#lib/server/postgres/embedded.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { aFolder } from '../../support/folder.ts';
import { CARELESS } from '../../support/careless.ts';

const open: Embedded[] = [];
const folders: string[] = [];
afterEach(async () => {
	for (const server of open.splice(0)) await server.stop();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function ownFolder() {
	const folder = aFolder('embedded');
	folders.push(folder);
	return folder;
}

async function started(folder: string) {
	const server = await startEmbedded(folder, CARELESS);
	open.push(server);
	return server;
}

async function answers(url: string) {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	const [row] = await sql`select count(*)::int as kept from pg_tables where tablename = 'kept'`;
	await sql.end();
	return row?.kept;
}

test('a database that a killed run left behind is taken over with its data', async () => {
	const folder = ownFolder();
	const first = await started(folder);
	const sql = postgres(first.url, { max: 1 });
	await sql`create table kept ()`;
	await sql.end();

	const second = await startEmbedded(folder, CARELESS);

	expect(second.url).toBe(first.url);
	expect(await answers(second.url)).toBe(1);
	await second.stop();
});

test('a half-written data directory is made anew', async () => {
	const folder = ownFolder();
	const half = join(folder, 'postgresql', 'cluster.half-1');
	mkdirSync(join(half, 'base'), { recursive: true });
	utimesSync(half, 0, 0);
	mkdirSync(join(folder, 'postgresql', 'cluster'), { recursive: true });

	const server = await started(folder);

	expect(await answers(server.url)).toBe(0);
	expect(existsSync(half)).toBe(false);
});

test('a server that was killed comes back on its port with what it had confirmed', async () => {
	const folder = ownFolder();
	const server = await started(folder);
	const sql = postgres(server.url, { max: 1, onnotice: () => {} });
	await sql`create table kept ()`;
	await sql.end();
	const keeper = postgres(server.keeperUrl, { max: 1 });
	await keeper`checkpoint`;
	await keeper.end();

	process.kill(Number(lockOf(folder)[0]), 'SIGKILL');

	await expect.poll(() => answers(server.url).catch(() => undefined), { timeout: 15_000 }).toBe(1);
});

/** As PostgreSQL wrote it: the number of its process stands first. */
const lockOf = (folder: string) =>
	readFileSync(join(folder, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8').split('\n');

test('two that begin on one empty folder share the database', async () => {
	const folder = ownFolder();

	const [one, other] = await Promise.all([inAProcess(folder), inAProcess(folder)]);

	expect(one).toBe(other);
	expect(await answers(one)).toBe(0);
	await (await startEmbedded(folder, CARELESS)).stop();
});

/** Starts it in a process that ends at once and leaves the database behind; gives its address. */
function inAProcess(folder: string, ...before: string[]): Promise<string> {
	const script = resolve('tests/support/embedded-child.ts');
	const [program = '', ...args] = [...before, process.execPath, script, folder];
	const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	return new Promise((resolve) => {
		let said = '';
		child.stdout.on('data', (words: Buffer) => (said += words.toString()));
		child.once('exit', () => resolve(said.trim()));
	});
}

test.runIf(process.getuid?.() === 0)(
	'as the first process of a container it sees the end of its database and starts it again (needs to run as root)',
	async () => {
		const folder = ownFolder();
		const firstProcess = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];

		expect(await inAProcess(folder, ...firstProcess, 'env', 'KILL_IT=yes')).toBe('it is back');
	}
);

test('what is still at work of a killed server is waited for', async () => {
	const folder = ownFolder();
	const address = await inAProcess(folder);
	const sql = postgres(address, { max: 1, onnotice: () => {} });
	// It looks at nothing but its own clock, and so outlives the server it belongs to.
	const busy = sql.unsafe(`set statement_timeout = '2s'; do $$ begin loop end loop; end $$`);
	busy.catch(() => {});
	await expect.poll(() => isBusy(address)).toBe(true);
	process.kill(Number(lockOf(folder)[0]), 'SIGKILL');

	const server = await started(folder);

	expect(await answers(server.url)).toBe(0);
	await sql.end({ timeout: 0 });
});

async function isBusy(address: string) {
	const sql = postgres(address, { max: 1 });
	const [row] = await sql`
		select count(*)::int as n from pg_stat_activity where query like '%loop end loop%' and pid <> pg_backend_pid()`;
	await sql.end();
	return row?.n > 0;
}

test('the number of a former server that belongs to a stranger now does not stop the start', async () => {
	const folder = ownFolder();
	await (await startEmbedded(folder, CARELESS)).stop();
	const cluster = join(folder, 'postgresql', 'cluster');
	const { uid, gid } = statSync(cluster);
	const stranger = spawn('sleep', ['60'], { uid, gid });
	const lock = [stranger.pid, cluster, 1, 5432, '', '127.0.0.1', '', 'ready', ''].join('\n');
	writeFileSync(join(cluster, 'postmaster.pid'), lock);

	const server = await started(folder);

	expect(server.found).toBe(false);
	expect(await answers(server.url)).toBe(0);
	stranger.kill();
});

test('a lost password is set anew, whether the server runs or not', async () => {
	const folder = ownFolder();
	const file = join(folder, 'postgresql', 'password');
	await inAProcess(folder);
	rmSync(file);

	const server = await started(folder);

	expect(await answers(server.keeperUrl)).toBe(0);
	expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('the service rules its own schemas and not the server', async () => {
	const server = await started(ownFolder());
	const sql = postgres(server.url, { max: 1, onnotice: () => {} });

	await sql`create table kept ()`;
	await sql`create schema of_its_own`;
	await expect(sql`copy (select 1) to program 'true'`).rejects.toThrow('permission denied');
	await expect(sql`select pg_read_file('PG_VERSION')`).rejects.toThrow('permission denied');
	await expect(sql`create role another`).rejects.toThrow('permission denied');
	await expect(sql`create database another`).rejects.toThrow('permission denied');
	await sql.end();
});

test('what a keeper made before there was a service of its own is handed over', async () => {
	const folder = ownFolder();
	const first = await started(folder);
	await migrateDatabase(first.keeperUrl);

	const { url } = await started(folder);

	const sql = postgres(url, { max: 1, onnotice: () => {} });
	const [row] = await sql`
		select count(*)::int as left from pg_class c join pg_namespace n on n.oid = relnamespace
		where relowner <> current_user::regrole and nspname in ('public', 'drizzle')`;
	expect(row?.left).toBe(0);
	await sql`alter table accounts add column handed_over text`;
	await sql.end();
});

test.runIf(process.getuid?.() === 0)(
	'a new data directory holds its database also where the service runs as root (needs to run as root)',
	async () => {
		const folder = join(ownFolder(), 'new', 'data');

		const server = await started(folder);

		expect(await placeOf(server)).toBe(join(folder, 'postgresql', 'cluster'));
		expect(existsSync(join(folder, 'sheltered-database'))).toBe(false);
	}
);

async function placeOf(server: Embedded): Promise<string> {
	const sql = postgres(server.keeperUrl, { max: 1 });
	const [row] = await sql`select current_setting('data_directory') as place`;
	await sql.end();
	return row?.place;
}

test.runIf(process.getuid?.() === 0)(
	'under a folder that only root may enter the database lies elsewhere, and is missed when it is not there (needs to run as root)',
	async () => {
		const folder = ownFolder();
		chmodSync(folder, 0o700);

		const server = await startEmbedded(folder, CARELESS);
		const place = await placeOf(server);
		await server.stop();
		rmSync(join(place, '..'), { recursive: true });

		expect(place).toMatch(/^\/var\/lib\/shigoto-mypage\//);
		expect(readdirSync(folder)).not.toContain('cluster');
		await expect(startEmbedded(folder, CARELESS)).rejects.toThrow(/Copy that folder too/);
	}
);
