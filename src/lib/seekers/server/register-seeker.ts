import { registerAccount } from '#lib/accounts/server/register-account.ts';
import type { Db } from '#lib/server/db.ts';
import { seekers } from './schema.ts';

/** Stores a seeker with a login. */
export const registerSeeker = (
	db: Db,
	login: { email: string; passwordHash: string },
	seeker: Omit<typeof seekers.$inferInsert, 'accountId'>
) =>
	db.transaction(async (tx) => {
		const accountId = await registerAccount(tx, { ...login, role: 'seeker' });
		await tx.insert(seekers).values({ accountId, ...seeker });
		return accountId;
	});
