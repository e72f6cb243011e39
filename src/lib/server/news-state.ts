import { sql } from 'drizzle-orm';
import type { Db } from './db.ts';

/** How long, in whole seconds, the oldest of each has waited; 0 where none does. */
export interface NewsState {
	/** News that was committed and has no place yet, from when its transaction began. */
	untold: number;
	/** What the rooms have not reacted to. */
	unreacted: number;
	/** A transaction in this database that writes, prepared ones too: it delays nobody's news but its own. */
	openTransaction: number;
}

/** What people who look after the service want to know of its news. */
export async function newsState(db: Db): Promise<NewsState> {
	const [row] = await db.execute<Record<keyof NewsState, number>>(sql`
		select ${secondsSince(sql`select min(at) from events where number is null`)} as untold,
			${secondsSince(sql`select min(at) from events where reactions_due`)} as unreacted,
			${secondsSince(sql`select min(begun) from (
				select xact_start as begun from pg_stat_activity
				where datname = current_database() and backend_xid is not null
				union all
				select prepared from pg_prepared_xacts where database = current_database()
			) as open`)} as "openTransaction"`);
	return { untold: 0, unreacted: 0, openTransaction: 0, ...row };
}

const secondsSince = (moment: ReturnType<typeof sql>) =>
	sql`coalesce(extract(epoch from clock_timestamp() - (${moment}))::int, 0)`;
