import { once as event } from 'node:events';
import { chmodSync, mkdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';
import { config, type Config } from './config.ts';
import { FolderDriver } from './folder-driver.ts';
import { log } from './log.ts';
import { once } from './once.ts';
import { FileMissing, isMissing, StorageUnavailable, understood } from './storage-errors.ts';

/** Throws `StorageFull` or `StorageUnavailable`, and reading what is not there `FileMissing`; nothing else. */
export interface Storage {
	/** Stores all of it or throws; half a file is never left under the key. */
	put(key: string, bytes: Uint8Array): Promise<void>;
	bytes(key: string): Promise<Uint8Array>;
	stream(key: string): Promise<Readable>;
	/** Removing what is not there is not an error. */
	remove(key: string): Promise<void>;
	exists(key: string): Promise<boolean>;
	move(from: string, to: string): Promise<void>;
	/** Every key below a folder, or all there are, in no order; what comes or goes meanwhile may be among them. */
	list(folder?: string): AsyncIterable<string>;
}

/** Where files are kept: a folder by default, an S3 bucket when STORAGE_URL says so. */
export const storage = (): Storage => once('storage', () => openStorage(config()));

/** In milliseconds: what anybody waits for one file, whatever is tried again meanwhile. */
const PATIENCE = 25_000;

/** The same promises over any flydrive disk. */
export function fromDisk(disk: Disk, patience = PATIENCE): Storage {
	const attempt = async <T>(key: string, work: Promise<T>): Promise<T> => {
		try {
			return await inTime(work, patience);
		} catch (error) {
			throw understood(error, key);
		}
	};
	return {
		put: (key, bytes) => attempt(key, disk.put(key, bytes)).catch(notMissing),
		bytes: (key) => attempt(key, disk.getBytes(key)),
		stream: (key) => attempt(key, disk.getStream(key).then(opened)),
		remove: (key) => attempt(key, disk.delete(key)),
		exists: (key) => attempt(key, disk.exists(key)),
		move: (from, to) => attempt(from, disk.move(from, to)),
		list: (folder) => keysOn((token) => attempt('', listPage(disk, folder, token)), folder)
	};
}

type Page = Awaited<ReturnType<Disk['listAll']>>;

async function* keysOn(read: (token?: string) => Promise<Page>, folder?: string) {
	let token: string | undefined;
	do {
		const page = await read(token);
		for (const found of page.objects)
			// A bucket knows beginnings, not folders.
			if (found.isFile && (!folder || found.key.startsWith(`${folder}/`))) yield found.key;
		token = page.paginationToken;
	} while (token);
}

async function listPage(disk: Disk, folder = '/', paginationToken?: string): Promise<Page> {
	try {
		return await disk.listAll(folder, { recursive: true, paginationToken });
	} catch (error) {
		// The folder comes with the first file.
		if (isMissing(error)) return { objects: [] };
		throw error;
	}
}

async function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, fail) => {
		timer = setTimeout(() => fail(new Error('The storage did not answer in time.')), patience);
	});
	// What comes after the wait is over is nobody's error any more.
	work.catch(() => {});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A folder that is gone while something is put there is out of reach. */
function notMissing(error: unknown): never {
	throw error instanceof FileMissing ? new StorageUnavailable() : error;
}

/** A file is opened after its stream was given out; that it is missing must be known before. */
async function opened(stream: Readable): Promise<Readable> {
	if ('pending' in stream && stream.pending) await event(stream, 'open');
	return stream;
}

/** The storage that those settings name. */
export function openStorage(settings: Config, patience?: number): Storage {
	const { STORAGE_URL, DATA_DIR } = settings;
	const address = STORAGE_URL ?? pathToFileURL(join(DATA_DIR, 'files')).href;
	if (address.startsWith('file:'))
		return fromDisk(new Disk(new FolderDriver(privateFolder(fileURLToPath(address)))), patience);
	const bucket = new URL(address).hostname;
	return fromDisk(new Disk(new S3Driver(bucketSettings(bucket, settings))), patience);
}

/** For this account alone, also where an earlier version or somebody's `mkdir` left it open. */
function privateFolder(path: string): string {
	try {
		mkdirSync(path, { recursive: true });
		chmodSync(path, 0o700);
	} catch (error) {
		log.warn({ err: error }, 'the folder of the files cannot be made or is not ours alone');
	}
	return path;
}

function bucketSettings(bucket: string, settings: Config) {
	const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' } = settings;
	return {
		bucket,
		endpoint: S3_ENDPOINT,
		region: S3_REGION,
		forcePathStyle: S3_ENDPOINT !== undefined,
		credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
		visibility: 'private' as const,
		// Whatever is asked of a bucket may be asked twice. By default nothing here has a limit.
		maxAttempts: 3,
		requestHandler: {
			connectionTimeout: 2_000,
			requestTimeout: 8_000,
			throwOnRequestTimeout: true,
			socketTimeout: 8_000
		}
	};
}
