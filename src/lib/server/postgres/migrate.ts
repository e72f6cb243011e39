import { resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';

/** Brings the tables up to date. Several processes may call it at once: one works, the others wait. */
export async function migrateDatabase(url: string, folder = resolve('drizzle')) {
	const client = postgres(url, { max: 1, onnotice: () => {} });
	try {
		await client`select pg_advisory_lock(hashtext('migrate'))`;
		await migrate(drizzle(client), { migrationsFolder: folder });
		await endIdleTransactions(client);
	} finally {
		await client.end();
	}
}

/** Longer than any transaction of ours waits for anything but the database; the few that do say so themselves. */
const PATIENCE = '60s';

/**
 * A transaction that its process left open is ended, with the locks it holds. Kept with the account in this
 * database, so that it holds behind a pooler too, which passes no settings on. Whoever runs the database and
 * has chosen another time keeps it; where the account may not, it is as it was.
 */
const endIdleTransactions = (client: Sql) =>
	client.unsafe(`do $$ begin
		if current_setting('idle_in_transaction_session_timeout') = '0' then
			execute format('alter role current_user in database %I set idle_in_transaction_session_timeout = ''${PATIENCE}''', current_database());
		end if;
	exception when insufficient_privilege then null;
	end $$`);
