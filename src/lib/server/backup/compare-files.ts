import postgres from 'postgres';
import type { Source } from './take-backup.ts';

export interface Compared {
	/** Keys that rows name and under which nothing is kept. */
	missing: string[];
	/** Keys that no row names. */
	unowned: string[];
}

const BATCH = 500;

/** What database and storage say of each other: where one is older than the other, it shows here. */
export async function compareFiles({ url, storage, namedFiles }: Source): Promise<Compared> {
	const client = postgres(url, { max: 1, onnotice: () => {} });
	try {
		await client.unsafe(`
			create temp table named as ${namedFiles.join(' union ')};
			create index on named (key);
			create temp table kept (key text)`);
		let batch: string[] = [];
		const flush = async () => {
			await client`insert into kept select unnest(${batch}::text[])`;
			batch = [];
		};
		for await (const key of storage.list()) if (batch.push(key) === BATCH) await flush();
		await flush();
		const missing = await client<{ key: string }[]>`
			select key from named except select key from kept order by key`;
		const unowned = await client<{ key: string }[]>`
			select key from kept except select key from named order by key`;
		return { missing: missing.map(({ key }) => key), unowned: unowned.map(({ key }) => key) };
	} finally {
		await client.end();
	}
}
