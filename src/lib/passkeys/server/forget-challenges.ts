import type { Job } from '#lib/server/jobs.ts';
import { forgetOldChallenges } from './challenges.ts';

/** They are many: each sign-in page asks for one. */
export const forgetChallenges: Job = {
	name: 'passkeys.forget-challenges',
	cron: '*/10 * * * *',
	patience: { minutes: 5 },
	run: async ({ db, now }) => void (await forgetOldChallenges(db, now()))
};
