import type { TransactionSql } from 'postgres';

export interface Table {
	/** Schema and name. */
	name: string;
	columns: string[];
}

/** Of the job queue only the jobs: its own tables, queues and figures come with the service that starts. */
export const JOBS = 'pgboss.job';

/**
 * Every table with rows of its own, parents before whatever points at them, and the jobs last. A table in
 * partitions is read and written as one: they need not be cut alike where it is restored.
 */
export async function tablesOf(tx: TransactionSql): Promise<Table[]> {
	const found = await tx<{ name: string; columns: string[]; parents: string[] }[]>`
		select n.nspname || '.' || t.relname as name,
			(select array_agg(a.attname::text order by a.attnum) from pg_attribute a
				where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
			array(select pn.nspname || '.' || p.relname from pg_constraint c
				join pg_class p on p.oid = c.confrelid join pg_namespace pn on pn.oid = p.relnamespace
				where c.conrelid = t.oid and c.contype = 'f' and c.confrelid <> t.oid) as parents
		from pg_class t join pg_namespace n on n.oid = t.relnamespace
		where t.relkind in ('r', 'p') and not t.relispartition
			and (n.nspname = 'public' or n.nspname || '.' || t.relname = ${JOBS})
		order by 1`;
	return parentsFirst(found).map(({ name, columns }) => ({ name, columns }));
}

function parentsFirst<T extends { name: string; parents: string[] }>(tables: T[]): T[] {
	const sorted: T[] = [];
	const left = new Map(tables.map((table) => [table.name, table]));
	while (left.size > 0) {
		const free = [...left.values()].filter(({ parents }) => !parents.some((one) => left.has(one)));
		if (free.length === 0)
			throw new Error(`Tables point at each other in a circle: ${[...left.keys()].join(', ')}`);
		for (const table of free) left.delete(table.name);
		sorted.push(...free);
	}
	const isJobs = ({ name }: T) => name === JOBS;
	return [...sorted.filter((table) => !isJobs(table)), ...sorted.filter(isJobs)];
}

/** As it is written in a statement. */
export const quoted = (name: string) =>
	name
		.split('.')
		.map((part) => `"${part}"`)
		.join('.');

export const quotedList = (columns: string[]) => columns.map((one) => quoted(one)).join(', ');
