import { lt } from 'drizzle-orm';
import type { Job } from '#lib/server/jobs.ts';
import { DAY } from '#lib/calendar/spans.ts';
import { notices } from './schema.ts';

const YEAR = 365 * DAY;

/**
 * Notices name people: those of an employer the seeker who applied, those of an officer whoever asked. After a year
 * they are news to nobody, and a name that is to be forgotten (退会) must not go on standing in them.
 */
export const forgetOldNotices: Job = {
	name: 'notices.forget',
	cron: '50 3 * * *',
	patience: { hours: 6 },
	run: async ({ db, now }) => {
		await db.delete(notices).where(lt(notices.createdAt, new Date(now().getTime() - YEAR)));
	}
};
