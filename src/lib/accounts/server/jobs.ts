import type { Job } from '#lib/server/jobs.ts';
import { forgetOld } from './sessions.ts';

/** Sweeps away sessions that ran out long ago. */
export const forgetOldSessions: Job = {
	name: 'sessions.forget',
	cron: '27 3 * * *',
	run: async ({ db, now }) => void (await forgetOld(db, now()))
};
