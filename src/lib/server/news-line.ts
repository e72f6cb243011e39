import { sql } from 'drizzle-orm';
import { RESTORE_MARK } from './restore-mark.ts';
import type { Db, Tx } from './db.ts';
import { log } from './log.ts';
import { newsLines, restores } from './schema.ts';

/**
 * Where the database lies: another cluster, another database or, after a standby took over or a moment of the
 * past was restored, another timeline. Then what screens and files know may be newer than what it holds.
 */
const CLUSTER = sql<string>`(
	select system_identifier::text from pg_control_system()
) || '.' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) || '.' || (
	select oid::text from pg_database where datname = current_database()
)`;

/** From here on no cursor of before is good, and no file that seems unowned may go for a while. */
export async function beginLine(tx: Tx, takenAt: string | null): Promise<void> {
	await tx.execute(sql`
		insert into news_lines (begun_at, cluster) values (clock_timestamp(), ${CLUSTER})`);
	await tx.insert(restores).values({
		restoredAt: sql`clock_timestamp()`,
		takenAt: takenAt === null ? null : new Date(takenAt)
	});
}

/**
 * Begins a new line of news in a database that is a copy, however it was put back, so that no screen goes on
 * from a place that this one never had. Once at start; of several processes one does it.
 */
export const recogniseCluster = (db: Db): Promise<void> =>
	db.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('line of news'))`);
		const [found] = await tx.execute<{
			now: string;
			before: string | null;
			mark: string | null;
		}>(sql`
			select ${CLUSTER} as now, to_regclass(${RESTORE_MARK})::text as mark,
				(select cluster from news_lines order by begun_at desc limit 1) as before`);
		if (found?.mark)
			throw new Error('A restore into this database was cut short. Run `npm run restore` again.');
		if (!found || found.now === found.before) return;
		if (found.before === null) {
			await tx.update(newsLines).set({ cluster: found.now });
			return;
		}
		await beginLine(tx, null);
		log.warn('this database was put back from a copy: screens load anew, and no unowned file goes');
	});
