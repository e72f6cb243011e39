import { sql } from 'drizzle-orm';
import { DAY } from '#lib/calendar/spans.ts';
import type { Job } from './jobs.ts';
import { numberEvents } from './number-events.ts';
import { awaitedEvents } from './reactions.ts';

/**
 * News is kept for a day, and until the rooms have reacted to it, also by a reaction that is tried again. Up to where it is forgotten is written down
 * with it: whoever was away longer loads the page anew.
 */
export const forgetOldEvents: Job = {
	name: 'events.forget',
	cron: '17 * * * *',
	patience: { minutes: 30 },
	run: async ({ db, now }) => {
		// What nobody has read yet can be passed by cursors only once it has its place.
		while ((await numberEvents(db)).more);
		await db.execute(sql`
			with gone as (
				delete from events
				where at < ${new Date(now().getTime() - DAY).toISOString()} and number is not null and not reactions_due
					and seq not in (${awaitedEvents})
				returning number
			)
			update news_lines set forgotten = greatest(forgotten, (select max(number) from gone))
			where begun_at = (select max(begun_at) from news_lines) and exists (select from gone)`);
	}
};
