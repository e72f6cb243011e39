import { randomBytes } from 'node:crypto';
import { chownSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const newPassword = () => Buffer.from(randomBytes(18).toString('base64url'));

/** The secret in that file, if there is one. */
export function readSecret(file: string): Buffer | undefined {
	try {
		const kept = readFileSync(file);
		return kept.length > 0 ? kept : undefined;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/**
 * Keeps the secret in that file, readable by its account alone, unless there is one already, and gives the one
 * that is kept: several processes that draw at once all get the same. It gets its name when it is written whole.
 */
export function keepSecret(
	file: string,
	secret: Buffer,
	account?: { uid: number; gid: number }
): Buffer {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	const draft = `${file}.${randomBytes(6).toString('hex')}`;
	writeFileSync(draft, secret, { mode: 0o600 });
	if (account) chownSync(draft, account.uid, account.gid);
	try {
		linkSync(draft, file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		rmSync(draft, { force: true });
	}
	return readFileSync(file);
}
