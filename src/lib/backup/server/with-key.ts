import { Readable } from 'node:stream';
import { KEY_NAME } from '#lib/server/sealing-key.ts';
import { keepSecret, readSecret } from '#lib/server/secret-file.ts';
import type { Storage } from '#lib/server/storage.ts';

/** A storage in which the sealing key lies too: back-ups hold both, though the service keeps them apart. */
export function withKey(storage: Storage, file: string): Storage {
	const key = () => {
		const kept = readSecret(file);
		if (!kept) throw new Error(`There is no key in ${file}.`);
		return kept;
	};
	const isKey = (name: string) => name === KEY_NAME;
	return {
		put: async (name, bytes) => {
			if (!isKey(name)) return storage.put(name, bytes);
			if (!keepSecret(file, Buffer.from(bytes)).equals(bytes))
				throw new Error(`Another key lies in ${file} already. Move it away, then begin again.`);
		},
		bytes: async (name) => (isKey(name) ? key() : storage.bytes(name)),
		stream: async (name) => (isKey(name) ? Readable.from([key()]) : storage.stream(name)),
		remove: (name) => storage.remove(name),
		move: (from, to) => storage.move(from, to),
		exists: async (name) => (isKey(name) ? readSecret(file) !== undefined : storage.exists(name)),
		async *list() {
			if (readSecret(file)) yield KEY_NAME;
			for await (const name of storage.list()) if (!isKey(name)) yield name;
		}
	};
}
