import { once } from 'node:events';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { FolderDriver } from '#lib/server/folder-driver.ts';
import { FileMissing, StorageUnavailable } from '#lib/server/storage-errors.ts';
import { openStorage, type Storage } from '#lib/server/storage.ts';
import { aFolder } from '../../support/folder.ts';

const folder = aFolder('storage');
const bucket = new S3rver({
	...{ port: 0, address: '127.0.0.1', silent: true, directory: folder },
	// It takes a listing's address for another than the one that was signed.
	allowMismatchedSignatures: true,
	configureBuckets: [{ name: 'mypage', configs: [] }]
});
let port = 0;

beforeAll(async () => void ({ port } = await bucket.run()));
afterAll(async () => {
	await bucket.close();
	rmSync(folder, { recursive: true, force: true });
});

const kinds: Record<string, () => Storage> = {
	'a folder': () => openStorage(readConfig({ DATA_DIR: folder })),
	'a bucket': () =>
		openStorage(
			readConfig({
				STORAGE_URL: 's3://mypage',
				S3_ENDPOINT: `http://127.0.0.1:${port}`,
				S3_REGION: 'ap-northeast-1',
				S3_ACCESS_KEY_ID: 'S3RVER',
				S3_SECRET_ACCESS_KEY: 'S3RVER'
			})
		)
};

describe.each(Object.entries(kinds))('files kept in %s', (_, open) => {
	const bytes = new TextEncoder().encode('履歴書'.repeat(1000));

	test('come back as they were, whole or as a stream', async () => {
		const storage = open();
		await storage.put('documents/one', bytes);
		expect(await storage.exists('documents/one')).toBe(true);
		expect(new Uint8Array(await storage.bytes('documents/one'))).toEqual(bytes);
		expect(await text(await storage.stream('documents/one'))).toBe('履歴書'.repeat(1000));
	});

	test('are gone when they are removed, and removing them again is no error', async () => {
		const storage = open();
		await storage.put('documents/two', bytes);
		await storage.remove('documents/two');
		await storage.remove('documents/two');
		expect(await storage.exists('documents/two')).toBe(false);
		await expect(storage.bytes('documents/two')).rejects.toThrow(FileMissing);
		await expect(storage.stream('documents/two')).rejects.toThrow(FileMissing);
	});

	test('are moved, and listed by their folder with everything below it', async () => {
		const storage = open();
		await storage.put('papers/a/one.pdf', bytes);
		await storage.put('papers/two', bytes);
		await storage.put('papers-of-others/three', bytes);
		await storage.move('papers/two', 'aside/day/two');

		const listed = (folder: string) => Array.fromAsync(storage.list(folder));
		expect(await listed('papers')).toEqual(['papers/a/one.pdf']);
		expect(await listed('aside')).toEqual(['aside/day/two']);
		expect(await listed('nothing')).toEqual([]);
		for (const key of ['papers/a/one.pdf', 'papers-of-others/three', 'aside/day/two'])
			await storage.remove(key);
	});

	test('are listed, in whatever folder they lie', async () => {
		const storage = open();
		const keys = ['documents/three', 'papers/4/letter.pdf', 'papers/5/letter.pdf'];
		await Promise.all(keys.map((key) => storage.put(key, bytes)));

		const listed = await Array.fromAsync(storage.list());

		expect(listed.toSorted()).toEqual(['documents/one', ...keys].toSorted());
	});
});

test('where nothing was kept yet nothing is listed', async () => {
	const empty = openStorage(readConfig({ DATA_DIR: join(folder, 'new') }));

	expect(await Array.fromAsync(empty.list())).toEqual([]);
});

test('a bucket that takes the line and says nothing is waited for a while and told plainly', async () => {
	const silent = createServer(() => {}).listen(0, '127.0.0.1');
	await once(silent, 'listening');
	const storage = openStorage(
		readConfig({
			STORAGE_URL: 's3://mypage',
			S3_ENDPOINT: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
			S3_ACCESS_KEY_ID: 'S3RVER',
			S3_SECRET_ACCESS_KEY: 'S3RVER'
		}),
		300
	);
	await expect(storage.put('documents/one', new Uint8Array(9))).rejects.toThrow(StorageUnavailable);
	await expect(storage.bytes('documents/one')).rejects.toThrow(StorageUnavailable);
	silent.close();
});

test('a folder that cannot be written to is told plainly, and is not taken for a missing file', async () => {
	const blocked = join(folder, 'a-file');
	writeFileSync(blocked, '');
	const storage = openStorage(readConfig({ DATA_DIR: blocked }));
	await expect(storage.put('documents/one', new Uint8Array(9))).rejects.toThrow(StorageUnavailable);
	await expect(storage.exists('documents/one')).rejects.toThrow(StorageUnavailable);
});

test('a file that cannot be written to its end leaves no part of it', async () => {
	const disk = new FolderDriver(folder);
	await expect(disk.put('full/x', { toString: () => 'no file' } as never)).rejects.toThrow();
	expect(readdirSync(join(folder, 'full'))).toEqual([]);
});
