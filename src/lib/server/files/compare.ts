import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../db.ts';
import { storage } from '../storage.ts';
import { stillOwned, type FileOwner } from './owners.ts';

export interface Findings {
	/** How many files lie there. */
	lying: number;
	/** Files that no row owns. */
	strays: string[];
	/** Files that a row owns and that are not there. */
	lost: string[];
}

const BATCH = 1000;
/** What was set aside is known to be nobody's; the key that seals is everybody's. */
const APART = /^(aside|keys)\//;

/**
 * Holds files against rows: those of one room, or, without a folder, everything. Both change meanwhile, so what seems
 * lost is asked for once more; what seems to be nobody's is asked about again before anything is done to it.
 */
export async function compareFiles(
	db: Db,
	owner: Pick<FileOwner, 'named'> & { folder?: string }
): Promise<Findings> {
	const { lying, strays, absent } = await db.transaction(async (tx) => {
		const lying = await listInto(tx, owner.folder);
		// After the files: whose row came meanwhile is not taken for nobody's.
		await tx.execute(sql`create temp table named on commit drop as ${sql.raw(owner.named)}`);
		const strays = await keysOf(tx, 'select key from kept except select key from named');
		const absent = await keysOf(tx, 'select key from named except select key from kept');
		return { lying, strays, absent };
	});
	const gone = await missing(absent);
	const owned = await stillOwned(db, owner, gone);
	return { lying, strays, lost: gone.filter((key) => owned.has(key)) };
}

/** In the database and not in memory: a large office has millions. */
async function listInto(tx: Tx, folder?: string): Promise<number> {
	await tx.execute(sql`create temp table kept (key text) on commit drop`);
	let lying = 0;
	let batch: string[] = [];
	const flush = async () => {
		await tx.execute(
			sql`insert into kept select jsonb_array_elements_text(${JSON.stringify(batch)}::jsonb)`
		);
		lying += batch.length;
		batch = [];
	};
	for await (const key of storage().list(folder))
		if (!APART.test(key) && batch.push(key) === BATCH) await flush();
	await flush();
	return lying;
}

const keysOf = async (tx: Tx, query: string) =>
	(await tx.execute<{ key: string }>(sql.raw(`${query} order by key`))).map(({ key }) => key);

async function missing(keys: string[]): Promise<string[]> {
	const gone: string[] = [];
	for (const key of keys) if (!(await storage().exists(key))) gone.push(key);
	return gone;
}
