import { sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Job } from '#lib/server/jobs.ts';

const CHUNK = 5_000;

/**
 * Takes postings whose 紹介期限日 has passed out of the index, which no search has shown since midnight, and folds the
 * tallies together. At a month's end several hundred thousand go (PERF-5), a few at a time.
 */
export const tidyIndex: Job = {
	name: 'search.tidy',
	cron: '1,41 * * * *',
	run: async ({ db, now }) => {
		const today = tokyoDay(now());
		let gone: number;
		do {
			const rows = await db.execute(sql`
				delete from posting_index where posting_id in (
					select posting_id from posting_index where open_until < ${today} limit ${CHUNK})
				returning posting_id`);
			gone = rows.length;
		} while (gone === CHUNK);
		// One statement: a sum sees either all of the old rows or all of the new.
		await db.execute(sql`
			with folded as (delete from posting_tallies
				returning open_until, prefecture, occupation_group, visibility, chosen, count)
			insert into posting_tallies (open_until, prefecture, occupation_group, visibility, chosen, count)
				select open_until, prefecture, occupation_group, visibility, chosen, sum(count)
				from folded group by 1, 2, 3, 4, 5 having sum(count) <> 0`);
		// Of words and places there are many: only what has changed is folded.
		await db.execute(sql`
			with several as (select word, occupation_group, open_until from word_tallies
				group by 1, 2, 3 having count(*) > 1 or sum(count) = 0),
			folded as (delete from word_tallies t using several s where t.word = s.word
					and t.occupation_group = s.occupation_group and t.open_until = s.open_until
				returning t.word, t.occupation_group, t.open_until, t.count)
			insert into word_tallies (word, occupation_group, open_until, count)
				select word, occupation_group, open_until, sum(count) from folded group by 1, 2, 3 having sum(count) <> 0`);
	}
};
