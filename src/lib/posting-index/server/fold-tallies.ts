import { sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/server/db.ts';

/** Many small numbers become few. One statement: a sum sees either all of the old rows or all of the new. */
export const foldTallies = (db: Db | Tx) =>
	db.execute(sql`
		with folded as (delete from posting_tallies
			returning open_until, prefecture, occupation_group, visibility, chosen, count)
		insert into posting_tallies (open_until, prefecture, occupation_group, visibility, chosen, count)
			select open_until, prefecture, occupation_group, visibility, chosen, sum(count)
			from folded group by 1, 2, 3, 4, 5 having sum(count) <> 0`);

/** The same for words and places; of those there are many, so only what has changed is folded. */
export const foldWordTallies = (db: Db | Tx) =>
	db.execute(sql`
		with several as (select word, occupation_group, open_until from word_tallies
			group by 1, 2, 3 having count(*) > 1 or sum(count) = 0),
		folded as (delete from word_tallies t using several s where t.word = s.word
				and t.occupation_group = s.occupation_group and t.open_until = s.open_until
			returning t.word, t.occupation_group, t.open_until, t.count)
		insert into word_tallies (word, occupation_group, open_until, count)
			select word, occupation_group, open_until, sum(count) from folded group by 1, 2, 3 having sum(count) <> 0`);
