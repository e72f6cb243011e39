import type { Job } from '#lib/server/jobs.ts';
import { forgetUnconfirmed } from '#lib/second-step/server/authenticators.ts';
import { forgetOldDevices } from '#lib/second-step/server/devices.ts';
import { tellOfGuesses } from './guesses.ts';
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

export const jobs = [forgetOldSessions, sendKey, tellOldAddress, tellOfGuesses];
