import { and, desc, eq, gt, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { System } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { enqueue } from '#lib/server/jobs.ts';
import { sendMail } from '#lib/server/mail.ts';
import { keyEnd, minutesLeft, tooOld } from '#lib/accounts/keys.ts';
import { DAY } from '#lib/calendar/spans.ts';
import { heldUntil, holdOf, holdState } from '../hold.ts';
import { forgetApp } from '#lib/second-step/server/authenticators.ts';
import { forgetDevices } from '#lib/second-step/server/devices.ts';
import {
	AccountClosed,
	KeyRefused,
	MailboxUnchanged,
	RecoveryHeld,
	RecoveryUnderWay
} from '#lib/accounts/server/errors.ts';
import { blocksOthers, hold, isHeld } from './held-recovery.ts';
import {
	askForKey,
	checkKey,
	findWaiting,
	forgetKeysOf,
	spendKey
} from '#lib/accounts/server/keys.ts';
import { refuseWellKnown } from '#lib/accounts/server/known-passwords.ts';
import { addressConfirmed } from '#lib/accounts/server/letters.ts';
import type { NewPassword } from '#lib/accounts/server/open-account.ts';
import { forgetPasskeys } from '#lib/passkeys/server/passkeys.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { forgetRecoveryCodes } from '#lib/second-step/server/recovery-codes.ts';
import { recoveryBegun } from './letters.ts';
import { accounts, addressChanges, keys } from '#lib/accounts/server/schema.ts';
import { endSessionsOf } from '#lib/accounts/server/sessions.ts';
import { refuseTaken, unlessTaken } from '#lib/accounts/server/taken.ts';
import { tellOldAddress } from '#lib/accounts/server/tell-old-address.ts';

export interface BegunRecovery {
	accountId: string;
	email: string;
	/** Which 本人確認書類 was seen, in words, and by whom. */
	document: string;
	sawDocument: boolean;
	byId: string;
	at: Date;
}

/**
 * An officer has seen who somebody is: a key goes to the new address, and nothing else changes until it is used; where
 * no document was seen, or the account was changed lately, that waits for a second officer, or for a day. The old
 * address is told at once. Begun anew by the same officer, the earlier one is good for nothing. Of an account that was never opened the
 * address is put right at once: there is nothing in it yet, and opening asks for a key of its own.
 */
export async function beginRecovery(
	tx: Tx,
	begun: BegunRecovery
): Promise<'mailed' | 'held' | 'corrected'> {
	const { accountId, email, at, byId: askedById, document, sawDocument } = begun;
	const [account] = await tx
		.select()
		.from(accounts)
		.where(eq(accounts.id, accountId))
		.for('update');
	if (!account || account.withdrawnAt) throw new AccountClosed();
	if (account.email.toLowerCase() === email.toLowerCase()) throw new MailboxUnchanged();
	await refuseTaken(tx, email);
	await refuseOthers(tx, begun);
	await tx.delete(addressChanges).where(waiting(accountId));
	await tx.delete(keys).where(and(eq(keys.accountId, accountId), eq(keys.purpose, 'recovery')));
	const change = { accountId, oldAddress: account.email, newAddress: email, askedAt: at };
	const seen = { askedById, document, stoppable: false };
	if (account.passwordHash === null) {
		await forgetKeysOf(tx, accountId);
		await tx.update(accounts).set({ email }).where(eq(accounts.id, accountId));
		await tx.insert(addressChanges).values({ ...change, ...seen, changedAt: at });
		return 'corrected';
	}
	const heldFor = holdOf({ sawDocument, waysInChangedAt: account.waysInChangedAt }, at);
	const until = heldFor && heldUntil(at);
	await sendMail(tx, { to: account.email, ...recoveryBegun(until) });
	if (heldFor) {
		await hold(tx, { ...change, ...seen, heldFor, at });
		return 'held';
	}
	const newKeyId = await askForKey(tx, { purpose: 'recovery', accountId, address: email, at });
	await tx.insert(addressChanges).values({ ...change, ...seen, newKeyId });
	return 'mailed';
}

/** Begun at an office, and waiting for its key. */
const waiting = (accountId: string) =>
	and(
		...[eq(addressChanges.accountId, accountId), isNotNull(addressChanges.document)],
		isNull(addressChanges.changedAt)
	);

async function refuseOthers(tx: Tx, { accountId, byId, at }: BegunRecovery) {
	const byAnother = or(isNull(addressChanges.askedById), ne(addressChanges.askedById, byId));
	const others = await tx
		.select()
		.from(addressChanges)
		.where(and(waiting(accountId), byAnother));
	for (const other of others) {
		if (blocksOthers(other, at)) throw new RecoveryHeld();
		if (!other.heldUntil && other.askedAt > tooOld('recovery', at))
			throw new RecoveryUnderWay(minutesLeft(keyEnd('recovery', other.askedAt), at));
	}
}

/**
 * The key of the new mailbox puts the new address and a new password in place. Everything that opened the account
 * before opens it no more: sessions, devices, passkeys, an app, 予備コード and mailed keys. Returns the sessions that ended.
 */
export async function recoverAccount(
	system: System,
	{ keyId, key, password }: NewPassword,
	then: (tx: Tx, done: { accountId: string; officerId: string | null }) => Promise<void>
): Promise<string[]> {
	const { db, now } = system;
	const asked = await findWaiting(system, 'recovery', keyId);
	refuseWellKnown(password, [asked?.address ?? '']);
	const found = await checkKey(system, { purpose: 'recovery', keyId, key });
	const passwordHash = await hashPassword(password);
	const { accountId } = found;
	return db
		.transaction(async (tx) => {
			const [change] = await tx
				.select()
				.from(addressChanges)
				.where(and(eq(addressChanges.newKeyId, found.id), waiting(accountId)));
			await spendKey(tx, found);
			if (!change) throw new KeyRefused();
			const [moved] = await tx
				.update(accounts)
				.set({
					...{ email: change.newAddress, passwordHash, waysInChangedAt: now() },
					// Proved in person, and not by a mailbox alone.
					passwordMailedAt: null
				})
				.where(and(eq(accounts.id, accountId), eq(accounts.email, change.oldAddress)))
				.returning({ id: accounts.id });
			if (!moved) throw new KeyRefused();
			await forgetWaysIn(tx, accountId);
			await settle(tx, change, now());
			await sendMail(tx, { to: change.newAddress, ...addressConfirmed(config().ORIGIN) });
			await enqueue(tx, tellOldAddress, { changeId: change.id });
			await then(tx, { accountId, officerId: change.askedById });
			return endSessionsOf(tx, accountId);
		})
		.catch(unlessTaken(() => new KeyRefused()));
}

async function forgetWaysIn(tx: Tx, accountId: string) {
	await forgetKeysOf(tx, accountId);
	await forgetDevices(tx, accountId);
	await forgetPasskeys(tx, accountId);
	await forgetRecoveryCodes(tx, accountId);
	await forgetApp(tx, accountId);
}

/** What somebody in the account had begun is void, and so is every way back: the old mailboxes are in other hands. */
async function settle(tx: Tx, change: typeof addressChanges.$inferSelect, at: Date) {
	const { id, accountId } = change;
	await tx
		.delete(addressChanges)
		.where(
			and(
				...[eq(addressChanges.accountId, accountId), isNull(addressChanges.changedAt)],
				ne(addressChanges.id, id)
			)
		);
	await tx
		.update(addressChanges)
		.set({ stopHash: null })
		.where(eq(addressChanges.accountId, accountId));
	await tx.update(addressChanges).set({ changedAt: at }).where(eq(addressChanges.id, id));
}

/** How the last recovery of an account stands, for a day, or as long as it is held; by whom it was begun. */
export async function findRecovery({ db, now }: System, accountId: string) {
	const at = now();
	const [last] = await db
		.select({
			askedAt: addressChanges.askedAt,
			changedAt: addressChanges.changedAt,
			heldFor: addressChanges.heldFor,
			heldUntil: addressChanges.heldUntil,
			releasedAt: addressChanges.releasedAt,
			officerId: addressChanges.askedById
		})
		.from(addressChanges)
		.where(
			and(
				...[eq(addressChanges.accountId, accountId), isNotNull(addressChanges.document)],
				or(isHeld, gt(addressChanges.askedAt, new Date(at.getTime() - DAY)))
			)
		)
		.orderBy(desc(addressChanges.askedAt))
		.limit(1);
	if (!last) return undefined;
	const { heldUntil: until, releasedAt } = last;
	const held = until && !last.changedAt ? holdState({ until, releasedAt }, at) : null;
	return { ...last, held, until: until ?? keyEnd('recovery', last.askedAt) };
}
