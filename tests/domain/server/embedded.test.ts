import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, expect, test } from 'vitest';
import { startEmbedded, type Embedded } from '#lib/server/postgres/embedded.ts';
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
	mkdirSync(join(folder, 'postgresql', 'cluster.half', 'base'), { recursive: true });
	mkdirSync(join(folder, 'postgresql', 'cluster'), { recursive: true });

	const server = await started(folder);

	expect(await answers(server.url)).toBe(0);
	expect(existsSync(join(folder, 'postgresql', 'cluster.half'))).toBe(false);
});

test('a server that was killed comes back on its port with what it had confirmed', async () => {
	const folder = ownFolder();
	const server = await started(folder);
	const sql = postgres(server.url, { max: 1, onnotice: () => {} });
	await sql`create table kept ()`;
	await sql`checkpoint`;
	await sql.end();
	const file = join(folder, 'postgresql', 'cluster', 'postmaster.pid');
	const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);

	process.kill(pid, 'SIGKILL');

	await expect.poll(() => answers(server.url).catch(() => undefined), { timeout: 15_000 }).toBe(1);
});

test.runIf(process.getuid?.() === 0)(
	'under a folder that only root may enter, the database runs elsewhere and never as root (needs to run as root)',
	async () => {
		const folder = ownFolder();
		chmodSync(folder, 0o700);

		const server = await started(folder);
		const sql = postgres(server.url, { max: 1, onnotice: () => {} });
		const [row] = await sql`select current_setting('data_directory') as place`;
		await sql.end();

		expect(row?.place).toMatch(/^\/var\/lib\/shigoto-mypage\//);
		expect(readdirSync(folder)).not.toContain('cluster');
		folders.push(join(row?.place, '..'));
	}
);
