import type { Readable } from 'node:stream';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';
import { config, type Config } from './config.ts';
import { once } from './once.ts';

export interface Storage {
	/** Stores all of it or throws; half a file is never left under the key. */
	put(key: string, bytes: Uint8Array): Promise<void>;
	bytes(key: string): Promise<Uint8Array>;
	stream(key: string): Promise<Readable>;
	/** Removing what is not there is not an error. */
	remove(key: string): Promise<void>;
	exists(key: string): Promise<boolean>;
	/** Every key there is, in no order; what comes or goes meanwhile may be among them. */
	list(): AsyncIterable<string>;
}

/** Where files are kept: a folder by default, an S3 bucket when STORAGE_URL says so. */
export const storage = (): Storage => once('storage', () => openStorage(config()));

/** The same promises over any flydrive disk. */
export function fromDisk(disk: Disk): Storage {
	return {
		put: async (key, bytes) => {
			try {
				await disk.put(key, bytes);
			} catch (error) {
				await disk.delete(key).catch(() => {});
				throw error;
			}
		},
		bytes: (key) => disk.getBytes(key),
		stream: (key) => disk.getStream(key),
		remove: (key) => disk.delete(key),
		exists: (key) => disk.exists(key),
		list: () => keysOn(disk)
	};
}

async function* keysOn(disk: Disk): AsyncIterable<string> {
	let paginationToken: string | undefined;
	do {
		const page = await listPage(disk, paginationToken);
		for (const found of page.objects) if (found.isFile) yield found.key;
		({ paginationToken } = page);
	} while (paginationToken);
}

async function listPage(disk: Disk, paginationToken?: string): ReturnType<Disk['listAll']> {
	try {
		return await disk.listAll('/', { recursive: true, paginationToken });
	} catch (error) {
		// The folder comes with the first file.
		if (isMissing(error)) return { objects: [] };
		throw error;
	}
}

/** The storage library wraps what the file system said. */
function isMissing(error: unknown): boolean {
	for (let at = error; at instanceof Error; at = at.cause)
		if ((at as NodeJS.ErrnoException).code === 'ENOENT') return true;
	return false;
}

/** The storage that those settings name. */
export function openStorage(settings: Config): Storage {
	const { STORAGE_URL, DATA_DIR } = settings;
	const address = STORAGE_URL ?? pathToFileURL(join(DATA_DIR, 'files')).href;
	if (address.startsWith('file:'))
		return fromDisk(
			new Disk(new FSDriver({ location: fileURLToPath(address), visibility: 'private' }))
		);
	return fromDisk(new Disk(new S3Driver(bucketSettings(new URL(address).hostname, settings))));
}

function bucketSettings(bucket: string, settings: Config) {
	const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' } = settings;
	return {
		bucket,
		endpoint: S3_ENDPOINT,
		region: S3_REGION,
		forcePathStyle: S3_ENDPOINT !== undefined,
		credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
		visibility: 'private' as const
	};
}
