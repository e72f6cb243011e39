import { resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { limited, seconds } from '../statement-limits.ts';

/** Brings the tables up to date. Several processes may call it at once: one works, the others wait. */
export async function migrateDatabase(url: string, folder = resolve('drizzle')) {
	const client = limited(postgres(url, { max: 2, onnotice: () => {} }), 'upkeep');
	try {
		// A lock of a transaction holds behind any pooler; the other connection works meanwhile.
		await client.begin(async (lock) => {
			await lock`set local idle_in_transaction_session_timeout = 0`;
			await lock`select pg_advisory_xact_lock(hashtext('migrate'))`;
			await migrate(drizzle(client), { migrationsFolder: folder });
			await limitAccount(client, 'idle_in_transaction_session_timeout', PATIENCE);
			await limitAccount(client, 'statement_timeout', `${seconds.read}s`);
		});
	} finally {
		await client.end();
	}
}

/** Longer than any transaction of ours waits for anything but the database; the few that do say so themselves. */
const PATIENCE = '60s';

/**
 * A transaction that its process left open is ended, with the locks it holds, and a statement outside of one is
 * stopped. Kept with the account in this database from the next connection on, so that it holds behind a pooler too,
 * which passes no settings on. Whoever runs the database and has chosen another time keeps it; where the account may
 * not, it is as it was.
 */
const limitAccount = (client: Sql, setting: string, limit: string) =>
	client.unsafe(`do $$ begin
		if (select reset_val from pg_settings where name = '${setting}') = '0' then
			execute format('alter role current_user in database %I set ${setting} = ''${limit}''', current_database());
		end if;
	exception when insufficient_privilege then null;
	end $$`);
