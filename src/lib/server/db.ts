import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
/** A read that works inside and outside a transaction. */
export type Reader = Pick<Db, 'select' | 'selectDistinct' | 'execute' | '$count'>;

/** A pool for drizzle alone: drizzle changes its client's date handling, so raw SQL uses its own. */
export function connect(url: string, max = 12): { db: Db; close: () => Promise<void> } {
	const client = postgres(url, { max, onnotice: () => {}, connection: { TimeZone: 'UTC' } });
	return {
		db: drizzle(client, { casing: 'snake_case' }),
		close: () => client.end({ timeout: 5 })
	};
}
