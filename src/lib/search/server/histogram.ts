import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import { both, every, found, isMuted, type Plan } from './plan.ts';

/** Bits are counted in parts, of which each can have few values: one look at the rows answers for all of them. */
const PART = 14n;
const PARTS = [0, 1, 2, 3] as const;

/** How often each value occurs among the postings that meet a plan. */
export interface Histogram {
	/** By the position of the bit. */
	marks: number[];
	chosen: number[];
	groups: Map<number, number>;
	prefectures: Map<number, number>;
	visibilities: Map<number, number>;
	/** オンライン自主応募可 among those whose employer the reader may know. */
	direct: number;
}

interface Row extends Record<string, unknown> {
	m0: string | null;
	m1: string | null;
	m2: string | null;
	m3: string | null;
	c0: string | null;
	c1: string | null;
	c2: string | null;
	c3: string | null;
	g: number | null;
	p: number | null;
	v: number | null;
	n: number;
}

/** Counts every bit, group, prefecture and 公開範囲 of the postings that meet the plan. */
export async function countEach(db: Reader, plan: Plan, directBit: bigint): Promise<Histogram> {
	const part = (column: 'marks' | 'chosen', index: number) =>
		sql.raw(`(i.${column} >> ${Number(PART) * index}) & ${(1n << PART) - 1n}`);
	const words = both(plan.words, plan.not);
	const which = [
		...(words === '' ? [] : [found(words)]),
		...plan.facts,
		...(plan.muted.length > 0 ? [sql`not ${isMuted(plan)}`] : [])
	];
	const rows = await db.execute<Row>(sql`
		select m0, m1, m2, m3, c0, c1, c2, c3, g, p, v, count(*)::int as n from (
			select ${part('marks', 0)} as m0, ${part('marks', 1)} as m1, ${part('marks', 2)} as m2, ${part('marks', 3)} as m3,
				${part('chosen', 0)} as c0, ${part('chosen', 1)} as c1, ${part('chosen', 2)} as c2, ${part('chosen', 3)} as c3,
				i.occupation_group as g, i.prefecture as p, i.visibility as v
			from posting_index i where ${every(which)}) i
		group by grouping sets ((m0, v), (m1), (m2), (m3), (c0), (c1), (c2), (c3), (g), (p))`);
	const histogram: Histogram = {
		...{ marks: [], chosen: [], direct: 0 },
		...{ groups: new Map(), prefectures: new Map(), visibilities: new Map() }
	};
	for (const row of rows) {
		for (const index of PARTS) {
			addBits(histogram.marks, row[`m${index}`], index, row.n);
			addBits(histogram.chosen, row[`c${index}`], index, row.n);
		}
		if (row.g !== null) histogram.groups.set(row.g, row.n);
		if (row.p !== null) histogram.prefectures.set(row.p, row.n);
		if (row.v === null) continue;
		histogram.visibilities.set(row.v, (histogram.visibilities.get(row.v) ?? 0) + row.n);
		if (plan.asker.known.includes(row.v) && (BigInt(row.m0 ?? 0) & directBit) !== 0n)
			histogram.direct += row.n;
	}
	return histogram;
}

function addBits(into: number[], part: string | null, index: number, count: number) {
	if (part === null) return;
	let bits = Number(part);
	for (let position = index * Number(PART); bits > 0; position += 1, bits >>= 1)
		if (bits & 1) into[position] = (into[position] ?? 0) + count;
}
