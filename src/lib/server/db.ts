import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { committed } from './commits.ts';
import { longestSilence } from './hear-within.ts';
import { readAgain } from './lost-connection.ts';
import { limited, type Work } from './statement-limits.ts';

export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
/** A read that works inside and outside a transaction. */
export type Reader = Pick<
	Db,
	'select' | 'selectDistinct' | 'selectDistinctOn' | 'execute' | '$count'
>;

export interface Connection {
	db: Db;
	close: () => Promise<void>;
}

/**
 * The pool under a database, for the few statements that must be prepared. Dates are text in both
 * directions, as drizzle leaves them, and its commits wake nobody: call `committed()`.
 */
export const driverOf = (db: Db): Sql => (db as Db & { $client: Sql }).$client;

/**
 * A pool for drizzle alone: drizzle changes its client's date handling. Each commit wakes the outbox's readers. No
 * statement takes longer than its kind of work may.
 */
export function connect(
	url: string,
	max = 12,
	settings: Record<string, string> = {},
	work: Work = 'write'
): Connection {
	const client = postgres(url, {
		max,
		onnotice: () => {},
		connection: { TimeZone: 'UTC', application_name: 'mypage', ...settings },
		connect_timeout: 5,
		// The driver's own wait grows to 20 seconds, all of which a page would stand still after an outage.
		backoff: (tries) => Math.min(0.2 * tries, 1),
		// A peer that has vanished while nothing is on its way to it; `silence` is for what owes an answer.
		keep_alive: 10,
		silence: longestSilence
	});
	readAgain(client);
	const db = drizzle(limited(client, work), { casing: 'snake_case' });
	const transaction = db.transaction.bind(db);
	db.transaction = async (work, settings) => {
		const done = await transaction(work, settings);
		committed();
		return done;
	};
	return { db, close: () => client.end({ timeout: 5 }) };
}
