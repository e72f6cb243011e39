import { eq, sql } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { System } from '#lib/server/context.ts';
import { sendMail } from '#lib/server/mail.ts';
import { forgetDevices } from '#lib/second-step/server/devices.ts';
import { KeyRefused } from './errors.ts';
import { askForKey, checkKey, findWaiting, forgetKeysOf, spendKey } from './keys.ts';
import { refuseWellKnown } from './known-passwords.ts';
import { passwordChanged } from './letters.ts';
import type { NewPassword } from './open-account.ts';
import { hashPassword } from './passwords.ts';
import { accounts } from './schema.ts';
import { endSessionsOf } from './sessions.ts';

/** パスワードを忘れた: answers alike whether anybody has the address or not. */
export const requestNewPassword = ({ db, now }: System, email: string): Promise<string> =>
	db.transaction(async (tx) => {
		const [account] = await tx
			.select({ id: accounts.id })
			.from(accounts)
			.where(eq(sql`lower(${accounts.email})`, email.toLowerCase()));
		return askForKey(tx, {
			...{ purpose: 'forgotten', accountId: account?.id, address: email, at: now() }
		});
	});

/**
 * Puts the new password in place of the lost one. Whoever was signed in is not any more, and every device is
 * asked for a code again; returns the sessions that ended.
 */
export async function renewPassword(
	system: System,
	{ keyId, key, password }: NewPassword
): Promise<string[]> {
	const { db, now } = system;
	const waiting = await findWaiting(system, 'forgotten', keyId);
	refuseWellKnown(password, [waiting?.address ?? '']);
	const found = await checkKey(system, { purpose: 'forgotten', keyId, key });
	const passwordHash = await hashPassword(password);
	return db.transaction(async (tx) => {
		await spendKey(tx, found);
		const [account] = await tx
			.update(accounts)
			.set({ passwordHash, passwordMailedAt: now(), waysInChangedAt: now() })
			.where(eq(accounts.id, found.accountId))
			.returning({ email: accounts.email });
		if (!account) throw new KeyRefused();
		await forgetKeysOf(tx, found.accountId);
		await forgetDevices(tx, found.accountId);
		await sendMail(tx, { to: account.email, ...passwordChanged(config().ORIGIN) });
		return endSessionsOf(tx, found.accountId);
	});
}
