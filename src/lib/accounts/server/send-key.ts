import { randomInt } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { Db } from '#lib/server/db.ts';
import type { Job } from '#lib/server/jobs.ts';
import { deliverSecret } from '#lib/server/mail.ts';
import { KEY_MINUTES, keyEnd } from '../keys.ts';
import { addressInUse, alreadyOpen, keyLetters, notOpenYet, waitsToBeOpened } from './letters.ts';
import { hashPassword } from './passwords.ts';
import { accounts, keys } from './schema.ts';

/**
 * Draws the key, keeps its hash and mails it at once: the key itself is written down nowhere, not even in the
 * queue. A second run draws another key, so one that may have arrived is not sent again: whoever has not got it asks
 * anew. Nobody waits for a key once the page that asks for it says that its time is over.
 */
export const sendKey: Job<{ keyId: string }> = {
	name: 'accounts.send-key',
	concurrency: 4,
	patience: { minutes: KEY_MINUTES },
	run: async (system, { keyId }) => {
		const { db, now } = system;
		const asked = await readAsked(db, keyId);
		if (!asked || asked.purpose === 'app') return;
		const { purpose, to } = asked;
		if (keyEnd(purpose, asked.askedAt) <= now()) return;
		const { ORIGIN: origin } = config();
		const key = String(randomInt(1_000_000)).padStart(6, '0');
		const instead = to === null ? undefined : insteadOfKey(asked)?.(origin);
		const keyHash = to === null || instead ? null : await hashPassword(key);
		await db.update(keys).set({ keyHash, sentAt: now() }).where(eq(keys.id, keyId));
		if (to === null) return;
		await deliverSecret(system, {
			to,
			...(instead ?? keyLetters[purpose]({ origin, keyId, key }))
		});
	}
};

/**
 * To whom the mail goes, null for nobody. A new address and that of somebody who opens an account online are
 * written to themselves; who has such an address already is told so there.
 */
async function readAsked(db: Db, keyId: string) {
	const [asked] = await db
		.select({
			purpose: keys.purpose,
			askedAt: keys.askedAt,
			address: keys.address,
			email: accounts.email,
			password: accounts.passwordHash
		})
		.from(keys)
		.leftJoin(accounts, eq(accounts.id, keys.accountId))
		.where(eq(keys.id, keyId));
	if (!asked) return undefined;
	const { purpose, askedAt, address, email, password } = asked;
	const moves = purpose === 'new-address' || purpose === 'recovery';
	const fresh = purpose === 'joining' || (moves && email !== null);
	if (!fresh) return { purpose, askedAt, password, taken: false, to: email };
	const holder = await findHolder(db, address);
	return {
		...{ purpose, askedAt, taken: holder !== undefined, to: address },
		password: holder ? holder.password : password
	};
}

async function findHolder(db: Db, address: string) {
	const [holder] = await db
		.select({ password: accounts.passwordHash })
		.from(accounts)
		.where(eq(sql`lower(${accounts.email})`, address.toLowerCase()));
	return holder;
}

/** Whoever asks for the wrong thing is told so in the mailbox, where nobody else reads it. */
function insteadOfKey(asked: { purpose: string; password: string | null; taken: boolean }) {
	const { purpose, password, taken } = asked;
	if (taken && purpose === 'joining') return password === null ? waitsToBeOpened : alreadyOpen;
	if (taken) return addressInUse;
	if (purpose === 'opening' && password !== null) return alreadyOpen;
	if (purpose === 'forgotten' && password === null) return notOpenYet;
	return undefined;
}
