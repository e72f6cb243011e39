import { and, inArray, ne } from 'drizzle-orm';
import { addDays, tokyoDay } from '#lib/calendar/tokyo.ts';
import { postings } from '#lib/postings/server/schema.ts';
import type { Job } from '#lib/server/jobs.ts';
import { tellFavourites } from './tell-favourites.ts';
import { tidyIndex } from './tidy-index.ts';

/** Days before 紹介期限日 on which whoever saved a posting is reminded. */
const REMINDERS = [3, 1];

/** In the morning: what of the favourites ends soon. */
export const remindOfFavourites: Job = {
	name: 'favourites.remind',
	cron: '0 8 * * *',
	run: ({ db, now }) =>
		db.transaction((tx) => {
			const days = REMINDERS.map((days) => addDays(tokyoDay(now()), days));
			const ending = and(
				inArray(postings.openUntil, days),
				inArray(postings.state, ['open', 'change_checking']),
				ne(postings.visibility, 4)
			);
			return tellFavourites(tx, ending, 'closing', now());
		})
};

export const jobs = [remindOfFavourites, tidyIndex];
