import { randomInt } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { Db } from '#lib/server/db.ts';
import type { Job } from '#lib/server/jobs.ts';
import { deliverMail } from '#lib/server/mail.ts';
import { addressInUse, alreadyOpen, keyLetters, notOpenYet } from './letters.ts';
import { hashPassword } from './passwords.ts';
import { accounts, keys } from './schema.ts';

/**
 * Draws the key, keeps its hash and mails it at once: the key itself is written down nowhere, not even in the
 * queue. A second run draws another key.
 */
export const sendKey: Job<{ keyId: string }> = {
	name: 'accounts.send-key',
	concurrency: 4,
	run: async (system, { keyId }) => {
		const { db, now } = system;
		const [asked] = await db
			.select({
				purpose: keys.purpose,
				address: keys.address,
				accountId: keys.accountId,
				email: accounts.email,
				password: accounts.passwordHash
			})
			.from(keys)
			.leftJoin(accounts, eq(accounts.id, keys.accountId))
			.where(eq(keys.id, keyId));
		if (!asked) return;
		const { purpose, email } = asked;
		const { ORIGIN: origin } = config();
		const key = String(randomInt(1_000_000)).padStart(6, '0');
		const taken = purpose === 'new-address' && (await isTaken(db, asked.address));
		const instead = email === null ? undefined : insteadOfKey({ ...asked, taken })?.(origin);
		const keyHash = email === null || instead ? null : await hashPassword(key);
		await db.update(keys).set({ keyHash, sentAt: now() }).where(eq(keys.id, keyId));
		if (email === null) return;
		await deliverMail.run(system, {
			to: purpose === 'new-address' ? asked.address : email,
			...(instead ?? keyLetters[purpose]({ origin, keyId, key }))
		});
	}
};

/** Whoever asks for the wrong thing is told so in the mailbox, where nobody else reads it. */
function insteadOfKey(asked: { purpose: string; password: string | null; taken: boolean }) {
	const { purpose, password, taken } = asked;
	if (taken) return addressInUse;
	if (purpose === 'opening' && password !== null) return alreadyOpen;
	if (purpose === 'forgotten' && password === null) return notOpenYet;
	return undefined;
}

async function isTaken(db: Db, address: string): Promise<boolean> {
	const own = eq(sql`lower(${accounts.email})`, address.toLowerCase());
	return (await db.$count(accounts, own)) > 0;
}
