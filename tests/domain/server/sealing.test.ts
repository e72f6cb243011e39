import { randomBytes } from 'node:crypto';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { addNotice } from '#lib/notices/server/add-notice.ts';
import { once } from '#lib/server/once.ts';
import { outgoingMail } from '#lib/server/schema.ts';
import { findSealingTrouble, openSealingKey } from '#lib/server/sealing-key.ts';
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

const file = `${folder}/keys/sealing`;

test('the key is drawn once, lies apart from the files and is for the service alone', async () => {
	const fresh = (await aWorld()).db;
	rmSync(file, { force: true });

	const [one, other] = await Promise.all([openSealingKey(fresh), openSealingKey(fresh)]);

	expect(one).toHaveLength(32);
	expect(other).toEqual(one);
	expect(await storage().exists('keys/sealing')).toBe(false);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(statSync(`${folder}/keys`).mode & 0o777).toBe(0o700);
});

test('a key that earlier versions kept among the files is taken over', async () => {
	const fresh = (await aWorld()).db;
	const former = Buffer.alloc(32, 7);
	rmSync(file, { force: true });
	await storage().put('keys/sealing', former);

	expect(Buffer.from(await openSealingKey(fresh))).toEqual(former);
	expect(await storage().exists('keys/sealing')).toBe(false);
});

test('no new key is drawn beside what another has sealed: it is said which file is missing', async () => {
	const fresh = (await aWorld()).db;
	const key = await openSealingKey(fresh);
	expect(await findSealingTrouble(fresh)).toBeUndefined();

	rmSync(file);
	await expect(openSealingKey(fresh)).rejects.toThrow(file);
	expect(await findSealingTrouble(fresh)).toContain(file);
	writeFileSync(file, randomBytes(32));
	await expect(openSealingKey(fresh)).rejects.toThrow('Another key');

	writeFileSync(file, key);
	expect(await openSealingKey(fresh)).toEqual(Buffer.from(key));
});

test('a notice and its mail go out also while the key is lost, without the link that it would seal', async () => {
	const world = await aWorld();
	await openSealingKey(world.db);
	const { id } = await world.seeker();
	const known = once<{ key?: Uint8Array }>('sealing', () => ({}));
	delete known.key;
	rmSync(file);

	const about = { topic: 'search', title: '題', href: '/seeker', subject: '件名' } as const;
	const isNews = await world.db.transaction((tx) =>
		addNotice({ ...world.system, db: tx }, { accountId: id, key: 'lost', ...about })
	);

	expect(isNews).toBe(true);
	const mails = await world.db.select().from(outgoingMail);
	expect(mails.map(({ subject, stopLink }) => ({ subject, stopLink }))).toEqual([
		{ subject: '件名', stopLink: null }
	]);
	expect(mails[0]?.body).not.toContain('unsubscribe');
});
