import { storage } from '#lib/server/storage.ts';
import { SEALING_KEY, unseal } from '#lib/server/sealing.ts';
import type { Db } from '#lib/server/db.ts';
import { authenticators } from './schema.ts';

/**
 * Whether the key that is kept opens what this database has sealed. Undefined where nothing is sealed. Never
 * draws a new key in place of a lost one.
 */
export async function keyFits(db: Db): Promise<boolean | undefined> {
	const [app] = await db.select().from(authenticators).limit(1);
	if (!app) return undefined;
	if (!(await storage().exists(SEALING_KEY))) return false;
	return unseal(db, app.sealedSecret, app.accountId).then(
		() => true,
		() => false
	);
}
