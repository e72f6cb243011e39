import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import {
	accounts,
	addressChanges,
	authenticators,
	challenges,
	consents,
	devices,
	keys,
	passkeys,
	recoveryCodes
} from './schema.ts';
import { endSessionsOf } from './sessions.ts';

/**
 * 退会: every key goes, and nothing opens the account any more; its row stays, because records of others point at it.
 * Returns the sessions that ended.
 */
export async function eraseAccount(tx: Tx, accountId: string, at: Date): Promise<string[]> {
	const ended = await endSessionsOf(tx, accountId);
	const own = [
		...[keys, consents, devices, addressChanges],
		...[authenticators, passkeys, challenges, recoveryCodes]
	];
	for (const table of own) await tx.delete(table).where(eq(table.accountId, accountId));
	await tx
		.update(accounts)
		.set({
			...{ email: `${accountId}@withdrawn.invalid`, passwordHash: null, asksForCode: null },
			...{ failures: 0, lockedUntil: null, passwordMailedAt: null, withdrawnAt: at }
		})
		.where(eq(accounts.id, accountId));
	return ended;
}
