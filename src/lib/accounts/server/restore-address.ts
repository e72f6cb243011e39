import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { System } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { sendMail } from '#lib/server/mail.ts';
import { DAY } from '#lib/calendar/spans.ts';
import { STOP_DAYS } from '../keys.ts';
import { forgetAppSince } from '#lib/second-step/server/authenticators.ts';
import { forgetDevices } from '#lib/second-step/server/devices.ts';
import { StopRefused } from './errors.ts';
import { forgetKeysOf } from './keys.ts';
import { addressRestored } from './letters.ts';
import { forgetPasskeys } from '#lib/passkeys/server/passkeys.ts';
import { hashPassword } from './passwords.ts';
import { forgetRecoveryCodes } from '#lib/second-step/server/recovery-codes.ts';
import { accounts, addressChanges } from './schema.ts';
import { unlessTaken } from './taken.ts';
import { endSessionsOf } from './sessions.ts';
import { hashedStop } from './tell-old-address.ts';

/** The change that a link in the old mailbox may still take back, while it is the account's last one. */
export const findRestorable = ({ db, now }: System, token: string) => restorable(db, token, now());

async function restorable(db: Reader, token: string, at: Date) {
	const [change] = await db
		.select({
			id: addressChanges.id,
			accountId: addressChanges.accountId,
			oldAddress: addressChanges.oldAddress,
			newAddress: addressChanges.newAddress,
			askedAt: addressChanges.askedAt,
			changedAt: addressChanges.changedAt
		})
		.from(addressChanges)
		.innerJoin(accounts, eq(accounts.id, addressChanges.accountId))
		.where(
			and(
				...[eq(addressChanges.stopHash, hashedStop(token)), isNull(addressChanges.stoppedAt)],
				gt(addressChanges.changedAt, new Date(at.getTime() - STOP_DAYS * DAY)),
				isNull(accounts.withdrawnAt)
			)
		);
	return change;
}

interface Restored {
	/** The sessions that ended. */
	ended: string[];
	address: string;
}

/**
 * Puts the old address back. Whoever changed it knows the password, and may have added a passkey or made 予備コード,
 * so all of them are good for nothing any more, everybody is signed out, and later changes are undone with it.
 */
export async function restoreAddress(system: System, token: string): Promise<Restored> {
	const { db, now } = system;
	const unusable = await hashPassword(crypto.randomUUID());
	return db
		.transaction(async (tx) => {
			const change = await restorable(tx, token, now());
			if (!change) throw new StopRefused();
			const { accountId, oldAddress: email } = change;
			// Every later change too: none of its links may take this one back.
			const stopped = await tx
				.update(addressChanges)
				.set({ stoppedAt: now() })
				.where(
					and(
						...[eq(addressChanges.accountId, accountId), isNotNull(addressChanges.changedAt)],
						isNull(addressChanges.stoppedAt)
					)
				)
				.returning({ id: addressChanges.id });
			if (!stopped.some(({ id }) => id === change.id)) throw new StopRefused();
			await tx
				.update(accounts)
				.set({ email, passwordHash: unusable, waysInChangedAt: now() })
				.where(eq(accounts.id, accountId));
			await forgetKeysOf(tx, accountId);
			await forgetDevices(tx, accountId);
			await forgetPasskeys(tx, accountId);
			await forgetRecoveryCodes(tx, accountId);
			await forgetAppSince(tx, accountId, change.askedAt);
			await sendMail(tx, { to: email, ...addressRestored(config().ORIGIN) });
			return { ended: await endSessionsOf(tx, accountId), address: email };
		})
		.catch(unlessTaken(() => new StopRefused()));
}
