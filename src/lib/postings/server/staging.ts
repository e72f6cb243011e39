import { randomUUID } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '#lib/server/db.ts';
import type { PostingContent } from '../fields.ts';
import { ImportOvertaken } from './errors.ts';
import type { postings } from './schema.ts';

type Row = Required<typeof postings.$inferInsert>;

export interface Staged {
	row: Row;
	content: PostingContent;
	code: string;
	confirmedAt: Date;
	/** The version that this one follows; 0 for a new posting. */
	previous: number;
}

const CHUNK = 200;

/**
 * Lays the rows out in a table of their own, in small transactions, and hands its name on. So the
 * transaction that makes them visible only copies from table to table.
 */
export async function withStaging<T>(
	db: Db,
	staged: readonly Staged[],
	onProgress: (done: number, total: number) => void,
	store: (table: SQL) => Promise<T>
): Promise<T> {
	const table = sql.identifier(`staged_postings_${randomUUID().replaceAll('-', '')}`);
	await db.execute(sql`create unlogged table ${table}
		(entry jsonb not null, content jsonb not null, code text not null, confirmed_at timestamptz not null, previous integer not null)`);
	try {
		for (let from = 0; from < staged.length; from += CHUNK) {
			const some = staged.slice(from, from + CHUNK);
			await db.execute(sql`insert into ${table}
				select * from jsonb_to_recordset(${JSON.stringify(some.map(asRecord))}::text::jsonb)
					as r(entry jsonb, content jsonb, code text, confirmed_at timestamptz, previous integer)`);
			onProgress(from + some.length, staged.length);
		}
		return await store(sql`${table}`);
	} finally {
		await db.execute(sql`drop table ${table}`);
	}
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const asRecord = ({ row, content, code, confirmedAt, previous }: Staged) => ({
	entry: Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value])),
	content,
	code,
	confirmed_at: confirmedAt,
	previous
});

/** Makes what was staged the postings of the service. */
export async function storeStaged(tx: Tx, table: SQL, staged: readonly Staged[]): Promise<void> {
	const [first] = staged;
	if (!first) return;
	const entry = sql`jsonb_populate_record(null::postings, s.entry)`;
	const names = Object.keys(first.row).map((name) => sql.identifier(snake(name)));
	const list = sql.join(names, sql`, `);
	const values = sql.join(
		names.map((name) => sql`e.${name}`),
		sql`, `
	);
	const added = await tx.execute(sql`insert into postings (${list})
		select ${values} from ${table} s, lateral ${entry} e where s.previous = 0
		on conflict (number) do nothing returning id`);
	const updated = await tx.execute(sql`update postings p
		set (${list}) = row(${values})
		from ${table} s, lateral ${entry} e
		where s.previous > 0 and p.id = e.id and p.version = s.previous
		returning p.id`);
	if (added.length + updated.length !== staged.length) throw new ImportOvertaken();
	await tx.execute(sql`insert into posting_versions (id, posting_id, version, content, confirmed_at, code)
		select gen_random_uuid(), (s.entry ->> 'id')::uuid, (s.entry ->> 'version')::integer, s.content, s.confirmed_at, s.code
		from ${table} s`);
}
