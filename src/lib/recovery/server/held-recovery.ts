import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { System } from '#lib/server/context.ts';
import type { Reader, Tx } from '#lib/server/db.ts';
import { enqueue, type Job } from '#lib/server/jobs.ts';
import { count, type Limit } from '#lib/server/limits.ts';
import { sendMail } from '#lib/server/mail.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { heldUntil, holdState, OPEN_DAYS, type Hold } from '../hold.ts';
import { RecoveryNotOpen } from '#lib/accounts/server/errors.ts';
import { askForKey } from '#lib/accounts/server/keys.ts';
import { recoveryDeclined, recoveryHeld, recoveryOpen } from './letters.ts';
import { addressChanges, keys } from '#lib/accounts/server/schema.ts';

type Change = typeof addressChanges.$inferSelect;

const KEYS: Limit = { name: 'held-recovery-keys', points: 5, seconds: 1800 };

/** Began at an office, held, and not gone through with yet. */
export const isHeld: SQL | undefined = and(
	...[isNotNull(addressChanges.heldUntil), isNull(addressChanges.changedAt)]
);

/** Writes the new mailbox from when on it goes on, and sees to it that it does without anybody's help. */
export async function hold(
	tx: Tx,
	{ heldFor, at, ...change }: typeof addressChanges.$inferInsert & { heldFor: Hold; at: Date }
): Promise<void> {
	const until = heldUntil(at);
	const [held] = await tx
		.insert(addressChanges)
		.values({ ...change, heldFor, heldUntil: until })
		.returning({ id: addressChanges.id });
	if (!held) throw new Error('The recovery was not stored.');
	const letter = recoveryHeld(config().ORIGIN, { id: held.id, until });
	await sendMail(tx, { to: change.newAddress, ...letter });
	const opening = { changeId: held.id, released: false };
	await enqueue(tx, tellOpen, opening, { startAfter: until });
}

/** A second officer lets it go on; false where it does not wait any more. Who may is the caller's to know. */
export async function release(
	tx: Tx,
	{ id, byId, at }: { id: string; byId: string; at: Date }
): Promise<boolean> {
	const [released] = await tx
		.update(addressChanges)
		.set({ releasedById: byId, releasedAt: at })
		.where(and(eq(addressChanges.id, id), isHeld, isNull(addressChanges.releasedAt)))
		.returning({ id: addressChanges.id });
	if (released) await enqueue(tx, tellOpen, { changeId: id, released: true });
	return released !== undefined;
}

/** It is called off: whatever was mailed for it is good for nothing, and the new mailbox hears so. */
export async function decline(tx: Tx, id: string): Promise<boolean> {
	const [gone] = await tx
		.delete(addressChanges)
		.where(and(eq(addressChanges.id, id), isHeld))
		.returning({ keyId: addressChanges.newKeyId, to: addressChanges.newAddress });
	if (!gone) return false;
	if (gone.keyId) await tx.delete(keys).where(eq(keys.id, gone.keyId));
	await sendMail(tx, { to: gone.to, ...recoveryDeclined });
	return true;
}

/** The new mailbox hears that it goes on: when a second officer has said so, or else when the day is over. */
export const tellOpen: Job<{ changeId: string; released: boolean }> = {
	name: 'accounts.tell-recovery-open',
	patience: { days: OPEN_DAYS },
	run: async (system, { changeId, released }) => {
		const change = await findHeld(system.db, changeId);
		if (!change || (change.releasedAt !== null) !== released) return;
		const letter = recoveryOpen(config().ORIGIN, changeId);
		await system.db.transaction((tx) => sendMail(tx, { to: change.newAddress, ...letter }));
	}
};

/** How it stands, for whoever has the link in the new mailbox; undefined where there is nothing any more. */
export async function readHeld({ db, now }: System, id: string) {
	const change = await findHeld(db, id);
	if (!change) return undefined;
	const { heldUntil: until, releasedAt, newAddress: address } = change;
	return { address, until, state: holdState({ until, releasedAt }, now()) };
}

async function findHeld(db: Reader, id: string) {
	if (!isUuid(id)) return undefined;
	const [change] = await db
		.select()
		.from(addressChanges)
		.where(and(eq(addressChanges.id, id), isHeld));
	return change?.heldUntil ? { ...change, heldUntil: change.heldUntil } : undefined;
}

/** The wait is over: mails a key to the new address, in place of any earlier one. Returns what the next page is asked for with. */
export async function askForHeldKey({ db, now }: System, id: string): Promise<string> {
	if (isUuid(id)) await count(KEYS, id);
	return db.transaction(async (tx) => {
		const change = await lockHeld(tx, id);
		const at = now();
		if (!change || holdState(change, at) !== 'open') throw new RecoveryNotOpen();
		const { accountId, newAddress: address } = change;
		await tx.delete(keys).where(and(eq(keys.accountId, accountId), eq(keys.purpose, 'recovery')));
		const newKeyId = await askForKey(tx, { purpose: 'recovery', accountId, address, at });
		await tx.update(addressChanges).set({ newKeyId }).where(eq(addressChanges.id, id));
		return newKeyId;
	});
}

async function lockHeld(tx: Tx, id: string) {
	if (!isUuid(id)) return undefined;
	const [change] = await tx
		.select()
		.from(addressChanges)
		.where(and(eq(addressChanges.id, id), isHeld))
		.for('update');
	return change?.heldUntil ? { ...change, until: change.heldUntil } : undefined;
}

/** Is one under way that another officer must not begin beside? */
export function blocksOthers(change: Change, at: Date): boolean {
	const { heldUntil: until, releasedAt } = change;
	return until !== null && holdState({ until, releasedAt }, at) !== 'over';
}
