import { and, eq, isNull } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import { config } from '#lib/server/config.ts';
import { sendMail } from '#lib/server/mail.ts';
import { noteConsent } from './consents.ts';
import { KeyRefused } from './errors.ts';
import { checkKey, findWaiting, forgetKeysOf, spendKey } from './keys.ts';
import { refuseWellKnown } from './known-passwords.ts';
import { opened } from './letters.ts';
import { hashPassword } from './passwords.ts';
import { accounts } from './schema.ts';

export interface NewPassword {
	keyId: string;
	key: string;
	password: string;
}

/** パスワード登録: the key of the mail gives the account its first password, and what was agreed to is kept. */
export async function openAccount(system: System, { keyId, key, password }: NewPassword) {
	const { db, now } = system;
	const waiting = await findWaiting(system, 'opening', keyId);
	refuseWellKnown(password, [waiting?.address ?? '']);
	const found = await checkKey(system, { purpose: 'opening', keyId, key });
	const passwordHash = await hashPassword(password);
	await db.transaction(async (tx) => {
		await spendKey(tx, found);
		const [account] = await tx
			.update(accounts)
			.set({ passwordHash })
			.where(and(eq(accounts.id, found.accountId), isNull(accounts.passwordHash)))
			.returning({ email: accounts.email });
		if (!account) throw new KeyRefused();
		await forgetKeysOf(tx, found.accountId);
		await noteConsent(tx, {
			accountId: found.accountId,
			at: now(),
			version: found.consentVersion ?? undefined
		});
		await sendMail(tx, { to: account.email, ...opened(config().ORIGIN) });
	});
}
