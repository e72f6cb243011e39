import { createWriteStream } from 'node:fs';
import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Storage } from '#lib/server/storage.ts';
import { FILE_LIST } from './manifest.ts';
import { measure } from './measured.ts';

const AT_ONCE = 8;

/**
 * Copies files so that they fit a snapshot of the database that is taken between `copyAll` and `keep`: what it
 * names is there even where it was erased since, and what was erased before is not.
 */
export class CopiedFiles {
	#storage: Storage;
	/** Copied before the snapshot, not yet known to belong to it. */
	#first: string;
	#kept: string;
	#list;
	readonly #sum = { count: 0, bytes: 0, missing: 0 };

	constructor(storage: Storage, folder: string) {
		this.#storage = storage;
		this.#first = join(folder, 'files.first');
		this.#kept = join(folder, 'files');
		this.#list = createWriteStream(join(folder, FILE_LIST), { mode: 0o600, flush: true });
	}

	/** Before the snapshot: everything that is there. */
	async copyAll() {
		await Readable.from(this.#storage.list()).forEach(
			async (key: string) => void (await this.#copy(key)),
			{
				concurrency: AT_ONCE
			}
		);
	}

	/** A file that the snapshot names. */
	async keep(key: string) {
		if (!(await this.#settle(key)) && !((await this.#copy(key)) && (await this.#settle(key))))
			this.#sum.missing++;
	}

	/** After all that is named: the rest stays where nobody has erased it since. */
	async finish() {
		for await (const file of filesIn(this.#first)) {
			const key = relative(this.#first, file).split(sep).join('/');
			if (await this.#storage.exists(key)) await this.#settle(key);
		}
		await rm(this.#first, { recursive: true, force: true });
		this.#list.end();
		await finished(this.#list);
		return this.#sum;
	}

	async #copy(key: string): Promise<boolean> {
		const bytes = await this.#bytes(key);
		if (!bytes) return false;
		const file = within(this.#first, key);
		await mkdir(dirname(file), { recursive: true, mode: 0o700 });
		await writeFile(file, bytes, { mode: 0o600, flush: true });
		return true;
	}

	/** Undefined where it is not there any more; any other trouble ends the back-up. */
	async #bytes(key: string) {
		try {
			return await this.#storage.bytes(key);
		} catch (error) {
			if (await this.#storage.exists(key)) throw error;
			return undefined;
		}
	}

	async #settle(key: string): Promise<boolean> {
		const [from, to] = [within(this.#first, key), within(this.#kept, key)];
		if (!(await exists(from))) return false;
		const { bytes, sha256 } = await measure(from);
		await mkdir(dirname(to), { recursive: true, mode: 0o700 });
		await rename(from, to);
		this.#list.write(`${sha256}  files/${key}\n`);
		this.#sum.count++;
		this.#sum.bytes += bytes;
		return true;
	}
}

/** The file of a key under a folder. Throws where it would lie elsewhere. */
export function within(folder: string, key: string): string {
	const file = resolve(folder, key);
	if (!file.startsWith(resolve(folder) + sep))
		throw new Error('A file lies outside of its folder.');
	return file;
}

const exists = (file: string) =>
	access(file).then(
		() => true,
		() => false
	);

async function* filesIn(folder: string): AsyncIterable<string> {
	if (!(await exists(folder))) return;
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* filesIn(path);
		else yield path;
	}
}
