import { hash, hashRaw, verify } from '@node-rs/argon2';

// OWASP's figures for argon2id; about 65 ms, off the event loop.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, cost);

export const isPassword = (password: string, stored: string) => verify(stored, password);

/** Made before anybody asks: the first to be compared with it must not wait longer than the next. */
const decoy = hashPassword(crypto.randomUUID());
/** Spends the time of a real check, so that an unknown address answers as slowly as a known one. */
export const pretendToCheck = async (password: string) =>
	void (await isPassword(password, await decoy));

/** As slow to guess, and alike for alike: one check finds a code among several with one salt. */
export const saltedHash = async (code: string, salt: string) =>
	(await hashRaw(code, { ...cost, salt: Buffer.from(salt, 'base64url') })).toString('base64url');
