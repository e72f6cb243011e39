import type { Sql, TransactionSql } from 'postgres';

/**
 * How long one statement may take, by the kind of work it belongs to, in seconds; 0: as long as it takes. Said here
 * alone. A limit holds behind a pooler that gives every transaction another connection, which is why nothing is set
 * for a connection: a transaction says its limit itself, and `read`, for what is asked outside of one, is the
 * default of the database's role (`migrate.ts`).
 */
export const seconds = { read: 15, write: 10, search: 3, job: 300, upkeep: 0 };

/** What a pool is for. Pages read and write: what they ask outside of a transaction is limited by `read`. */
export type Work = 'write' | 'search' | 'job' | 'upkeep';

/** The client, with that limit on all it is asked in a transaction; and, but for pages, with one around all else. */
export function limited(client: Sql, work: Work): Sql {
	const limit = `set local statement_timeout = '${seconds[work]}s'`;
	const begin = (...given: unknown[]) => {
		const run = given.at(-1) as (tx: TransactionSql) => unknown;
		const [options] = given.length > 1 ? [given[0] as string] : [''];
		return client.begin(options, (tx) => {
			// Sent together with what follows; where it fails, so does that.
			tx.unsafe(limit).catch(() => {});
			return run(tx);
		});
	};
	const unsafe: Alone = (...asked) => {
		const within = (as: 'rows' | 'values') =>
			begin((tx: TransactionSql) =>
				as === 'rows' ? tx.unsafe(...asked) : tx.unsafe(...asked).values()
			);
		return { values: () => within('values'), then: (...how) => within('rows').then(...how) };
	};
	const own: Partial<Record<string | symbol, unknown>> = {
		begin,
		...(work !== 'write' && { unsafe })
	};
	return new Proxy(client, { get: (target, name) => own[name] ?? Reflect.get(target, name) });
}

/** A statement outside of a transaction, as drizzle asks for it: it waits for it, or for its `values()`. */
type Alone = (...asked: Parameters<TransactionSql['unsafe']>) => {
	values: () => Promise<unknown>;
	then: Promise<unknown>['then'];
};
