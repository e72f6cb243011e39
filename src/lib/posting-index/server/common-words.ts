import { sql } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import type { Job } from '#lib/server/jobs.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { holds } from '#lib/conditions/facts/pieces.ts';
import { letters } from '#lib/conditions/facts/pieces-of-posting.ts';
import { settle } from './settle.ts';

/** Held by so many postings, a word is quicker added up than counted. */
const MANY = 40_000;
/** So many rows tell well enough what is common. */
const SAMPLE = 20_000;

/**
 * Once a night: begins to keep tallies of words that became common, and stops where a word no longer is. A number is
 * exact with and without a tally.
 */
export const tallyCommonWords: Job = {
	name: 'search.common-words',
	cron: '20 3 * * *',
	patience: { hours: 6 },
	run: ({ db }) => refreshCommonWords({ db })
};

/** Words that `many` hold become common, and stay so while half as many do. */
export async function refreshCommonWords({ db }: Pick<System, 'db'>, many = MANY): Promise<void> {
	const held = await sampleWords(db, many / 2);
	const rows = await db.execute<{ word: string }>(sql`select word from common_words`);
	const known = new Set(rows.map(({ word }) => word));
	for (const word of known) if (!held.has(word)) await db.transaction((tx) => forget(tx, word));
	for (const [word, count] of held)
		if (count >= many && !known.has(word)) await db.transaction((tx) => keep(tx, word));
}

/** The words of one piece that at least so many postings hold, and how many do, estimated from a part of them. */
async function sampleWords(db: Db, least: number): Promise<Map<string, number>> {
	const [all] = await db.execute<{ rows: number }>(
		sql`select coalesce(sum(count), 0)::int as rows from posting_tallies`
	);
	const rows = all?.rows ?? 0;
	if (rows < least) return new Map();
	const percent = Math.min(100, (100 * SAMPLE) / rows);
	const found = await db.execute<{ word: string; count: number }>(sql`
		select piece as word, round(count(*) * 100 / ${percent}::numeric)::int as count
		from posting_index tablesample system (${percent}), unnest(tsvector_to_array(words)) piece
		where piece ~ '^[^A-Z]{2,3}$' group by piece having count(*) * 100 / ${percent}::numeric >= ${least}
		order by 2 desc`);
	return new Map(found.map(({ word, count }) => [word, count]));
}

/**
 * While one word is counted, no row comes or goes: the tally begins exactly where the triggers go on. Nor are tallies
 * folded: what a fold puts in place of those that are deleted here would not be seen, and stay.
 */
const stillness = sql`lock table posting_index, word_tallies in share mode`;

async function keep(tx: Tx, word: string): Promise<void> {
	const piece = holds(word);
	const hidden = holds(word, letters.seekersTexts);
	await settle(tx, { words: piece, not: undefined });
	await tx.execute(stillness);
	await tx.execute(sql`insert into common_words (word) values (${word}) on conflict do nothing`);
	await tx.execute(sql`delete from word_tallies where word in (${word}, ${`F${word}`})`);
	await tx.execute(sql`
		insert into word_tallies (word, occupation_group, open_until, count)
			select ${word}::text, occupation_group, open_until, count(*) from posting_index
				where words @@ ${piece}::tsquery group by 2, 3
			union all
			select ${`F${word}`}::text, occupation_group, open_until, count(*) from posting_index
				where words @@ ${`${hidden} & !${piece}`}::tsquery group by 2, 3`);
}

async function forget(tx: Tx, word: string): Promise<void> {
	await tx.execute(stillness);
	await tx.execute(sql`delete from common_words where word = ${word}`);
	await tx.execute(sql`delete from word_tallies where word in (${word}, ${`F${word}`})`);
}
