import { and, inArray, ne } from 'drizzle-orm';
import { addDays, tokyoDay } from '#lib/calendar/tokyo.ts';
import { postings } from '#lib/postings/server/schema.ts';
import type { Job } from '#lib/server/jobs.ts';
import { mailDaily } from './mail-daily.ts';
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

/** In the morning: one mail to everyone who wants one and for whom there is something new. */
export const mailSavedSearches: Job = {
	name: 'searches.mail',
	cron: '0 7 * * *',
	run: mailDaily
};

export const jobs = [remindOfFavourites, mailSavedSearches, tidyIndex];
