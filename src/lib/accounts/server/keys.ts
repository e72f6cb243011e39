import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { enqueue } from '#lib/server/jobs.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { DAY } from '#lib/calendar/spans.ts';
import { keyEnd, KEY_TRIES, tooOld, type MailedPurpose, type Purpose } from '../keys.ts';
import { KeyRefused } from './errors.ts';
import { isPassword, pretendToCheck } from './passwords.ts';
import { keys } from './schema.ts';
import { sendKey } from './send-key.ts';

export interface Asked {
	purpose: MailedPurpose;
	/** Undefined when nobody fits what was typed: the same is written and done, only no mail goes out. */
	accountId: string | undefined;
	address: string;
	consentVersion?: string;
	/** Of somebody who is not registered yet. */
	birthDate?: string;
	/** ACC-11: nothing may tell whether anything was mailed. */
	guarded?: boolean;
	at: Date;
}

/** Asks for a key by mail; returns what the next page is asked for with. */
export async function askForKey(tx: Tx, { at, ...asked }: Asked): Promise<string> {
	const [row] = await tx
		.insert(keys)
		.values({ ...asked, askedAt: at })
		.returning({ id: keys.id });
	if (!row) throw new Error('The key was not stored.');
	await enqueue(tx, sendKey, { keyId: row.id });
	return row.id;
}

/** Waits for the code of an app, which nobody has to send. */
export async function waitForApp(
	db: Db,
	{ at, ...asked }: Pick<Asked, 'address' | 'guarded' | 'at'> & { accountId: string }
): Promise<string> {
	const [row] = await db
		.insert(keys)
		.values({ ...asked, purpose: 'app', askedAt: at, sentAt: at })
		.returning({ id: keys.id });
	if (!row) throw new Error('What waits for the app was not stored.');
	return row.id;
}

export interface Waiting {
	address: string;
	until: Date;
}

/** What the page that waits for the key may show; the time is counted from asking, alike for everybody. */
export async function findWaiting(
	{ db }: System,
	purpose: Purpose,
	keyId: string
): Promise<Waiting | undefined> {
	if (!isUuid(keyId)) return undefined;
	const [row] = await db
		.select({ address: keys.address, askedAt: keys.askedAt })
		.from(keys)
		.where(and(eq(keys.id, keyId), eq(keys.purpose, purpose)));
	return row && { address: row.address, until: keyEnd(purpose, row.askedAt) };
}

type Tried = { purpose: Purpose; keyId: string; key: string };

/** Counts a try and says whose key it is; refuses a wrong, late or worn-out one, all alike and as slowly. */
export async function checkKey(system: System, tried: Tried) {
	const row = await tryKey(system, tried);
	if (!row.accountId) throw new KeyRefused();
	return { ...row, accountId: row.accountId };
}

/** The same for somebody who has no account yet: only who reads the mailbox has the key. */
export async function tryKey(system: System, { key, ...tried }: Tried) {
	const row = await countTry(system, tried);
	if (!row?.keyHash) {
		await pretendToCheck(key);
		throw new KeyRefused();
	}
	if (!(await isPassword(key, row.keyHash))) throw new KeyRefused();
	return row;
}

/**
 * Counts a try of what waits for a key; undefined when it is late or worn out, or never was. A 予備コード is good before
 * the mail has gone out, and where no mail goes out at all.
 */
export async function countTry(
	{ db, now }: System,
	{ purpose, keyId }: { purpose: Purpose; keyId: string }
) {
	if (!isUuid(keyId)) return undefined;
	const since = tooOld(purpose, now());
	const [row] = await db
		.update(keys)
		.set({ tries: sql`${keys.tries} + 1` })
		.where(
			and(
				...[eq(keys.id, keyId), eq(keys.purpose, purpose)],
				lt(keys.tries, KEY_TRIES),
				or(gt(keys.sentAt, since), and(isNull(keys.sentAt), gt(keys.askedAt, since)))
			)
		)
		.returning();
	return row;
}

/** Uses a key up, once: of two who come with it at the same moment one is refused. */
export async function spendKey(tx: Tx, key: { id: string }) {
	const [spent] = await tx.delete(keys).where(eq(keys.id, key.id)).returning({ id: keys.id });
	if (!spent) throw new KeyRefused();
}

/** After a new password no older mail may change it again. */
export const forgetKeysOf = (tx: Tx, accountId: string) =>
	tx.delete(keys).where(eq(keys.accountId, accountId));

export const forgetOldKeys = (db: Db, now: Date) =>
	db.delete(keys).where(lt(keys.askedAt, new Date(now.getTime() - DAY)));
