import { registerAccount } from '#lib/accounts/server/register-account.ts';
import { noteConsent } from '#lib/accounts/server/consents.ts';
import { startOfDay } from '#lib/calendar/tokyo.ts';
import type { Db } from '#lib/server/db.ts';
import { seekers } from './schema.ts';

/** Stores a seeker with a login, who agreed to the texts in force when they registered. */
export const registerSeeker = (
	db: Db,
	login: { email: string; passwordHash: string },
	seeker: Omit<typeof seekers.$inferInsert, 'accountId'>
) =>
	db.transaction(async (tx) => {
		const accountId = await registerAccount(tx, { ...login, role: 'seeker' });
		await tx.insert(seekers).values({ accountId, ...seeker });
		await noteConsent(tx, { accountId, at: startOfDay(seeker.registeredOn) });
		return accountId;
	});
