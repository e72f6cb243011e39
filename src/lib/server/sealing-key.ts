import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { config } from './config.ts';
import type { Db, Reader, Tx } from './db.ts';
import { keepSecret, readSecret } from './secret-file.ts';
import { sealingKeys } from './schema.ts';
import { storage } from './storage.ts';

const BYTES = 32;
/** Its name in a back-up, and where earlier versions kept it: among the files, whose copy then opened what the database's holds. */
export const KEY_NAME = 'keys/sealing';

/** Where the key lies: apart from the files and from the database. Every process needs the same. */
export const sealingKeyFile = () =>
	config().SEALING_KEY_FILE ?? join(config().DATA_DIR, 'keys', 'sealing');

/**
 * The key of everything sealed. Drawn when nothing was sealed yet; of several processes that need it for the
 * first time at once one draws it. Throws when the key that sealed what is stored is not at hand.
 */
export async function openSealingKey(db: Db | Tx): Promise<Uint8Array> {
	return db.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sealing key'))`);
		const kept = readSecret(sealingKeyFile()) ?? (await takeOver());
		const expected = await expectedKey(tx);
		if (expected && mark(kept) !== expected) throw new Error(missing(kept));
		const key = kept ?? keepSecret(sealingKeyFile(), randomBytes(BYTES));
		if (!expected) await remember(tx, key);
		return key;
	});
}

/** What is wrong with the key, and what to do; nothing when all is well or none was needed yet. Draws none. */
export async function findSealingTrouble(db: Db): Promise<string | undefined> {
	const expected = await expectedKey(db);
	if (!expected) return undefined;
	const kept = readSecret(sealingKeyFile()) ?? (await takeOver());
	return mark(kept) === expected ? undefined : missing(kept);
}

const missing = (kept: Uint8Array | undefined) =>
	`${kept ? 'Another key than the one that sealed what the database holds' : 'No key'} lies in ${sealingKeyFile()}. Put the right file back from the back-up: without it no authenticator app's codes work, and mails go out without the link that stops their kind.`;

/** Tells one key from another and nothing about either. */
const mark = (key: Uint8Array | undefined) =>
	key && createHash('sha256').update('sealing key').update(key).digest('hex').slice(0, 16);

async function expectedKey(db: Reader): Promise<string | undefined> {
	const [row] = await db.select().from(sealingKeys).limit(1);
	return row?.mark;
}

const remember = (tx: Tx, key: Uint8Array) =>
	tx.insert(sealingKeys).values({ mark: mark(key) ?? '' });

/** From a folder it moves; in a bucket it stays, because processes on other machines may still read it there. */
async function takeOver(): Promise<Buffer | undefined> {
	if (!(await storage().exists(KEY_NAME))) return undefined;
	const key = keepSecret(sealingKeyFile(), Buffer.from(await storage().bytes(KEY_NAME)));
	if (!config().STORAGE_URL?.startsWith('s3:')) await storage().remove(KEY_NAME);
	return key;
}
