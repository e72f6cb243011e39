import type { Job } from '#lib/server/jobs.ts';
import { forgetUnconfirmed } from './authenticators.ts';
import { forgetOldChallenges } from './challenges.ts';
import { forgetOldDevices } from './devices.ts';
import { tellOfGuesses } from './guesses.ts';
import { tellOpen } from './held-recovery.ts';
import { forgetOldKeys } from './keys.ts';
import { sendKey } from './send-key.ts';
import { forgetOld } from './sessions.ts';
import { tellOldAddress } from './tell-old-address.ts';

/** Sweeps away sessions, keys and remembered devices that ran out long ago. */
const forgetOldSessions: Job = {
	name: 'sessions.forget',
	cron: '27 3 * * *',
	patience: { hours: 6 },
	run: async ({ db, now }) => {
		await forgetOld(db, now());
		await forgetOldKeys(db, now());
		await forgetOldDevices(db, now());
		await forgetUnconfirmed(db, now());
	}
};

/** They are many: each sign-in page asks for one. */
const forgetChallenges: Job = {
	name: 'passkeys.forget-challenges',
	cron: '*/10 * * * *',
	patience: { minutes: 5 },
	run: async ({ db, now }) => void (await forgetOldChallenges(db, now()))
};

export const jobs = [
	forgetOldSessions,
	forgetChallenges,
	sendKey,
	tellOldAddress,
	tellOfGuesses,
	tellOpen
];
