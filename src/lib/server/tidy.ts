import { lt } from 'drizzle-orm';
import type { Job } from './jobs.ts';
import { events } from './schema.ts';

const DAY = 24 * 60 * 60 * 1000;

/** News is kept for a day; whoever was away longer loads the page anew. */
export const forgetOldEvents: Job = {
	name: 'events.forget',
	cron: '17 * * * *',
	run: async ({ db, now }) => {
		await db.delete(events).where(lt(events.at, new Date(now().getTime() - DAY)));
	}
};
