import { sql } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { discardFiles, keysOf } from '#lib/documents/server/keep-files.ts';
import { documents } from '#lib/documents/server/schema.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { forgetJobs } from '#lib/server/jobs.ts';
import { log } from '#lib/server/log.ts';

/**
 * Fills an empty database, all of it or, at the next start, anew; one that holds anybody is left alone. Of
 * several processes one works and the others wait. The filling takes many transactions, so a mark stands in
 * the database while it lasts: whoever finds it knows that nobody has been served from what is there.
 */
export async function fillOnce(db: Db, fill: () => Promise<void>): Promise<void> {
	await db.transaction(async (lock) => {
		// It waits for as long as the filling takes.
		await lock.execute(sql`set local idle_in_transaction_session_timeout = 0`);
		await lock.execute(sql`select pg_advisory_xact_lock(hashtext('demo'))`);
		if (await isMarked(db)) await clear(db);
		else if ((await db.$count(accounts)) > 0) return;
		else await db.execute(sql`create table filling_demo ()`);
		const begun = performance.now();
		await fill();
		await db.execute(sql`drop table filling_demo`);
		log.info({ seconds: Math.round((performance.now() - begun) / 100) / 10 }, 'the demo is ready');
	});
}

async function isMarked(db: Db): Promise<boolean> {
	const [row] = await db.execute<{ mark: string | null }>(
		sql`select to_regclass('filling_demo')::text as mark`
	);
	return row?.mark != null;
}

/** Takes away what a fill that was cut short has left. */
async function clear(db: Db) {
	log.warn(
		'the last start was cut short while it filled the demo: it is filled again from the beginning'
	);
	const files = await db.select().from(documents);
	await discardFiles(files.flatMap(keysOf));
	await forgetJobs();
	await db.transaction(truncateRooms);
}

async function truncateRooms(tx: Tx) {
	const tables = await tx.execute<{ name: string }>(sql`
		select format('%I.%I', schemaname, tablename) as name from pg_tables
		where schemaname = current_schema() and tablename not in ('filling_demo', 'news_lines')`);
	const all = sql.raw(tables.map(({ name }) => name).join(', '));
	await tx.execute(sql`truncate ${all} restart identity cascade`);
}
