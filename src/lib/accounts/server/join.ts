import type { Role, System } from '#lib/server/context.ts';
import { config } from '#lib/server/config.ts';
import type { Tx } from '#lib/server/db.ts';
import { sendMail } from '#lib/server/mail.ts';
import { noteConsent } from './consents.ts';
import { AddressTaken, KeyRefused } from './errors.ts';
import { findWaiting, spendKey, tryKey } from './keys.ts';
import { refuseWellKnown } from './known-passwords.ts';
import { opened } from './letters.ts';
import type { NewPassword } from './open-account.ts';
import { hashPassword } from './passwords.ts';
import { registerAccount } from './register-account.ts';
import { startSession } from './sessions.ts';

/** What the room that the person joins adds, in the same transaction. */
type Add = (tx: Tx, person: { accountId: string; birthDate: string; at: Date }) => Promise<unknown>;

/** An account for somebody nobody has registered: the key of the mail is the proof of the address. */
export async function join(
	system: System,
	{ keyId, key, password }: NewPassword,
	{ role, add }: { role: Role; add: Add }
) {
	const { db, now } = system;
	const waiting = await findWaiting(system, 'joining', keyId);
	refuseWellKnown(password, [waiting?.address ?? '']);
	const found = await tryKey(system, { purpose: 'joining', keyId, key });
	const { birthDate, address: email, consentVersion } = found;
	if (!birthDate) throw new KeyRefused();
	const passwordHash = await hashPassword(password);
	const accountId = await db.transaction(async (tx) => {
		await spendKey(tx, found);
		const id = await registerAccount(tx, { email, role, passwordHash }).catch(refusedLate);
		await add(tx, { accountId: id, birthDate, at: now() });
		await noteConsent(tx, { accountId: id, at: now(), version: consentVersion ?? undefined });
		await sendMail(tx, { to: email, ...opened(config().ORIGIN) });
		return id;
	});
	return startSession(db, accountId);
}

/** Two keys went to one mailbox, and the other one was used meanwhile. */
function refusedLate(refusal: unknown): never {
	throw refusal instanceof AddressTaken ? new KeyRefused() : refusal;
}
