import { rmSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { seal, unseal } from '#lib/server/sealing.ts';
import { storage } from '#lib/server/storage.ts';
import { aWorld } from '../../support/world.ts';

const folder = vi.hoisted(
	() => (process.env.DATA_DIR = `${process.env.TMPDIR ?? '/tmp'}/mypage-sealing-${process.pid}`)
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { db } = await aWorld();
const SECRET = new TextEncoder().encode('a secret');

test('what was sealed for somebody is read again for them', async () => {
	const sealed = await seal(db, SECRET, 'aya');

	expect(await unseal(db, sealed, 'aya')).toEqual(SECRET);
	expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('a secret');
});

test('the same is never sealed alike', async () => {
	expect(await seal(db, SECRET, 'aya')).not.toBe(await seal(db, SECRET, 'aya'));
});

test('for somebody else, or changed by one bit, it is not read', async () => {
	const sealed = await seal(db, SECRET, 'aya');
	const bytes = Buffer.from(sealed, 'base64url');
	bytes[14] = (bytes[14] ?? 0) ^ 1;

	await expect(unseal(db, sealed, 'mina')).rejects.toThrow();
	await expect(unseal(db, bytes.toString('base64url'), 'aya')).rejects.toThrow();
	await expect(unseal(db, '', 'aya')).rejects.toThrow();
});

test('the key lies with the files, and is drawn once', async () => {
	await Promise.all([seal(db, SECRET, 'aya'), seal(db, SECRET, 'mina')]);

	expect(await storage().bytes('keys/sealing')).toHaveLength(32);
});
