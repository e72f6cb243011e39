import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import { holdsAny, inTexts } from '#lib/conditions/facts/pieces-of-posting.ts';
import { asList } from './as-list.ts';
import { countRows } from './count-rows.ts';
import { allOf, every, type Plan, withWords } from './plan.ts';

interface Sum extends Record<string, unknown> {
	total: number;
	common: number;
}

/** Exactly how many postings meet a plan that asks for common words or for places; undefined where no tally is kept. */
export async function countCommon(db: Reader, plan: Plan): Promise<number | undefined> {
	const { common, partitions } = plan;
	if (!common) return undefined;
	const { words, pieces } = common;
	const [row] = await db.execute<Sum>(sql`
		select (select coalesce(sum(i.count), 0)::int from word_tallies i
				where ${every([sql`i.word = any(${asList(pieces)}::text[])`, ...partitions])}) as total,
			(select count(*)::int from common_words where word = any(${asList(words)}::text[])) as common`);
	if (row?.common !== words.length) return undefined;
	const [one, other] = words;
	if (one === undefined || other === undefined) return row.total;
	return row.total - (await countBoth(db, plan, [one, other]));
}

/** Who holds both of two words has been counted twice. */
function countBoth(db: Reader, plan: Plan, words: readonly string[]): Promise<number> {
	const isSeeker = plan.asker.known.includes(2);
	const both = allOf(...words.map((word) => holdsAny(inTexts(word, isSeeker))));
	return countRows(db, withWords({ ...plan, words: both, not: undefined }));
}
