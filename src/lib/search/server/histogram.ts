import { sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import { every, found, isMuted, type Plan, withWords } from './plan.ts';

/** How many postings have each value of a number. */
export type Counts = ReadonlyMap<number, number>;

/** Counts the postings that meet a plan by each of several whole numbers: one look at the rows answers for all. */
export async function countBy(
	db: Reader,
	plan: Plan,
	numbers: Record<string, SQL>
): Promise<Record<string, Counts>> {
	const names = Object.keys(numbers);
	const column = (name: string) => sql.identifier(name);
	const list = (items: SQL[]) => sql.join(items, sql`, `);
	const { words, not } = plan;
	const which = [
		...(not === undefined ? [] : [found(`!${not}`)]),
		...plan.facts,
		...(plan.muted.length > 0 ? [sql`not ${isMuted(plan)}`] : [])
	];
	const rows = await db.execute<Record<string, number | null> & { rows: number }>(sql`
		select ${list(names.map((name) => sql`${column(name)}`))}, count(*)::int as rows from (
			select ${list(names.map((name) => sql`(${numbers[name]})::int as ${column(name)}`))}
			${words === undefined ? sql`from posting_index i where ${every(which)}` : withWords({ ...plan, words })}) i
		group by grouping sets (${list(names.map((name) => sql`(${column(name)})`))})`);
	const counts: Record<string, Map<number, number>> = Object.fromEntries(
		names.map((name) => [name, new Map<number, number>()])
	);
	for (const row of rows)
		for (const name of names) {
			const value = row[name];
			if (value !== null && value !== undefined) counts[name]?.set(value, row.rows);
		}
	return counts;
}
