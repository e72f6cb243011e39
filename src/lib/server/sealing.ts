import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Db, Tx } from './db.ts';
import { once } from './once.ts';
import { openSealingKey } from './sealing-key.ts';

const NONCE = 12;
const TAG = 16;
const CIPHER = 'aes-256-gcm';

/** What must be read again, and so cannot be kept as a hash. `about` says whose it is: it opens for nobody else. */
export async function seal(db: Db | Tx, plain: Uint8Array, about: string): Promise<string> {
	const nonce = randomBytes(NONCE);
	const cipher = createCipheriv(CIPHER, await sealingKey(db), nonce).setAAD(Buffer.from(about));
	const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
	return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** Throws when the text was sealed with another key, about somebody else, or was changed. */
export async function unseal(db: Db, text: string, about: string): Promise<Uint8Array> {
	const bytes = Buffer.from(text, 'base64url');
	const decipher = createDecipheriv(CIPHER, await sealingKey(db), bytes.subarray(0, NONCE))
		.setAAD(Buffer.from(about))
		.setAuthTag(bytes.subarray(-TAG));
	const plain = decipher.update(bytes.subarray(NONCE, -TAG));
	return new Uint8Array(Buffer.concat([plain, decipher.final()]));
}

const state = once('sealing', () => ({ key: undefined as Uint8Array | undefined }));

async function sealingKey(db: Db | Tx): Promise<Uint8Array> {
	return (state.key ??= await openSealingKey(db));
}
