import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { Db } from '#lib/server/db.ts';

/**
 * The milliseconds of a processor that a database spends on some work over one connection, whatever else the machine
 * does; undefined where the system does not tell.
 */
export async function processorTime(db: Db, work: () => Promise<unknown>) {
	const [backend] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
	const told = `/proc/${backend?.pid}/schedstat`;
	if (!existsSync(told)) return undefined;
	const spent = () => Number(readFileSync(told, 'utf8').split(' ')[0]) / 1e6;
	const before = spent();
	await work();
	return spent() - before;
}
