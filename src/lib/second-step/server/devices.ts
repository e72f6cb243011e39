import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lt } from 'drizzle-orm';
import type { Db, Tx } from '#lib/server/db.ts';
import { DEVICE_DAYS } from '#lib/accounts/keys.ts';
import { DAY } from '#lib/calendar/spans.ts';
import { devices } from './schema.ts';

const hashed = (token: string) => createHash('sha256').update(token).digest('hex');

/** ACC-10: remembers a device; returns the token for its cookie, which is stored nowhere else. */
export async function rememberDevice(tx: Tx, accountId: string, now: Date, place = '') {
	const token = randomBytes(32).toString('base64url');
	const expiresAt = new Date(now.getTime() + DEVICE_DAYS * DAY);
	await tx
		.insert(devices)
		.values({ id: hashed(token), accountId, expiresAt, rememberedAt: now, place });
	return { token, expiresAt };
}

/** Has this person signed in with a code on this device, not too long ago? */
export async function isRemembered(
	db: Db,
	accountId: string,
	token: string | undefined,
	now: Date
): Promise<boolean> {
	if (!token) return false;
	const [row] = await db
		.select({ id: devices.id })
		.from(devices)
		.where(
			and(
				...[eq(devices.id, hashed(token)), eq(devices.accountId, accountId)],
				gt(devices.expiresAt, now)
			)
		);
	return row !== undefined;
}

export const forgetDevices = (tx: Tx, accountId: string) =>
	tx.delete(devices).where(eq(devices.accountId, accountId));

export const forgetOldDevices = (db: Db, now: Date) =>
	db.delete(devices).where(lt(devices.expiresAt, now));
