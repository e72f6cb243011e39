import { randomBytes, randomInt } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { Context, SignedIn, System } from '#lib/server/context.ts';
import type { Reader, Tx } from '#lib/server/db.ts';
import { sendMail } from '#lib/server/mail.ts';
import { RECOVERY_CODES, RECOVERY_DIGITS } from '../recovery-codes.ts';
import { KeyRefused } from '#lib/accounts/server/errors.ts';
import { insistOnOwner, type Proven } from '#lib/accounts/server/own-proof.ts';
import { saltedHash } from '#lib/accounts/server/passwords.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { recoveryCodes } from './schema.ts';
import { recoveryCodesMade, recoveryCodeUsed } from '#lib/accounts/server/security-letters.ts';

/**
 * Makes ten new 予備コード for their owner and makes the old ones void. They are returned this once and stored
 * as hashes.
 */
export async function makeRecoveryCodes(ctx: Context<SignedIn>, proven: Proven): Promise<string[]> {
	const { db, actor, now } = ctx;
	const { email } = await insistOnOwner(ctx, proven);
	const salt = randomBytes(16).toString('base64url');
	const codes = Array.from({ length: RECOVERY_CODES }, drawCode);
	const hashes = await Promise.all(codes.map((code) => saltedHash(code, salt)));
	await db.transaction(async (tx) => {
		// Two tabs that make new ones at once are put in a line: the later one's are good.
		await tx.select().from(accounts).where(eq(accounts.id, actor.id)).for('update');
		await forgetRecoveryCodes(tx, actor.id);
		await tx
			.insert(recoveryCodes)
			.values(hashes.map((codeHash) => ({ accountId: actor.id, salt, codeHash, madeAt: now() })));
		await sendMail(tx, { to: email, ...recoveryCodesMade(config().ORIGIN) });
	});
	return codes;
}

const drawCode = () =>
	Array.from({ length: RECOVERY_DIGITS }, () => String(randomInt(10))).join('');

export const forgetRecoveryCodes = (tx: Tx, accountId: string) =>
	tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));

export const countRecoveryCodes = (db: Reader, accountId: string): Promise<number> =>
	db.$count(recoveryCodes, eq(recoveryCodes.accountId, accountId));

/** Whoever has none is answered as slowly. */
const NO_SALT = Buffer.alloc(16).toString('base64url');

/** Whose it is was found out before: is this one of theirs? Returns how it is used up, which happens once. */
export async function checkRecoveryCode({ db }: System, accountId: string, code: string) {
	const mine = eq(recoveryCodes.accountId, accountId);
	const [any] = await db
		.select({ salt: recoveryCodes.salt })
		.from(recoveryCodes)
		.where(mine)
		.limit(1);
	const codeHash = await saltedHash(code, any?.salt ?? NO_SALT);
	const fitting = and(mine, eq(recoveryCodes.codeHash, codeHash));
	const [found] = await db.select({ id: recoveryCodes.id }).from(recoveryCodes).where(fitting);
	if (!found) throw new KeyRefused();
	return (tx: Tx) => spend(tx, accountId, found.id);
}

async function spend(tx: Tx, accountId: string, id: string) {
	const [spent] = await tx
		.delete(recoveryCodes)
		.where(eq(recoveryCodes.id, id))
		.returning({ id: recoveryCodes.id });
	if (!spent) throw new KeyRefused();
	const left = await countRecoveryCodes(tx, accountId);
	const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
	if (account)
		await sendMail(tx, { to: account.email, ...recoveryCodeUsed(config().ORIGIN, left) });
}
