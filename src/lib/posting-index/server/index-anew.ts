import { sql } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import { type Db, driverOf } from '#lib/server/db.ts';
import { refreshCommonWords } from './common-words.ts';
import { indexPostings } from './index-postings.ts';

/** From so many on it is quicker to build the index of words once than to add to it row by row. */
const MANY = 50_000;

/**
 * Indexes every open posting anew: after a change of what the index holds, or of how texts are folded. Searches go
 * on meanwhile and find what is indexed already; with `many` postings those for words are slow until it is done.
 */
export async function indexAnew(system: System, onProgress: (left: number) => void): Promise<void> {
	const { db } = system;
	await db.execute(sql`insert into unindexed_postings (posting_id)
		select id from postings where state in ('open', 'change_checking') and visibility <> 4
		on conflict (posting_id) do nothing`);
	const [waiting] = await db.execute<{ left: number }>(
		sql`select count(*)::int as left from unindexed_postings`
	);
	let left = waiting?.left ?? 0;
	const many = left >= MANY;
	if (many) await db.execute(sql`drop index if exists index_by_words`);
	// While the database stores what one has made, the other makes the next.
	const work = async () => {
		while (await indexPostings(system)) onProgress((left -= 200));
	};
	await Promise.all([work(), work()]);
	if (many)
		await db.execute(
			sql`create index index_by_words on posting_index using gin (words) with (gin_pending_list_limit = 64)`
		);
	await vacuum(db);
	await refreshCommonWords(system);
}

/** No transaction may be around it, so its connection says itself that it has no limit. */
async function vacuum(db: Db) {
	const connection = await driverOf(db).reserve();
	try {
		await connection`set statement_timeout = 0`;
		await connection`vacuum analyze posting_index`;
	} finally {
		await connection`reset statement_timeout`;
		connection.release();
	}
}
