import { sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Job } from '#lib/server/jobs.ts';
import { foldTallies, foldWordTallies } from './fold-tallies.ts';

const CHUNK = 5_000;

/**
 * Takes postings whose 紹介期限日 has passed out of the index, which no search has shown since midnight, and folds the
 * tallies together. At a month's end several hundred thousand go (PERF-5), a few at a time.
 */
export const tidyIndex: Job = {
	name: 'search.tidy',
	cron: '1,41 * * * *',
	patience: { minutes: 20 },
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
		await foldTallies(db);
		await foldWordTallies(db);
	}
};
