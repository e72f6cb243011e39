import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { dropMailTo } from '#lib/server/mail.ts';
import { accounts, addressChanges, consents, keys } from './schema.ts';
import { authenticators, devices, recoveryCodes } from '#lib/second-step/server/schema.ts';
import { challenges, passkeys } from '#lib/passkeys/server/schema.ts';
import { endSessionsOf } from './sessions.ts';

/**
 * 退会: every key goes, and every mail that waits; nothing opens the account any more. Its row stays, because records
 * of others point at it. Returns the sessions that ended.
 */
export async function eraseAccount(tx: Tx, accountId: string, at: Date): Promise<string[]> {
	const ended = await endSessionsOf(tx, accountId);
	await dropMailTo(tx, await ownAddresses(tx, accountId));
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

/** The mailboxes the account has, had and was to have, but for those that belong to somebody else by now. */
async function ownAddresses(tx: Tx, accountId: string): Promise<string[]> {
	const rows = await tx.execute<{ address: string }>(sql`
		select address from (
			select ${accounts.email} as address from ${accounts} where ${accounts.id} = ${accountId}
			union select ${addressChanges.oldAddress} from ${addressChanges} where ${addressChanges.accountId} = ${accountId}
			union select ${addressChanges.newAddress} from ${addressChanges} where ${addressChanges.accountId} = ${accountId}
		) own
		where not exists (
			select from ${accounts} other
			where lower(other.email) = lower(own.address) and other.id <> ${accountId})`);
	return rows.map(({ address }) => address);
}
