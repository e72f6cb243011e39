import { DomainError } from './domain-error.ts';
import { log } from './log.ts';

/** Nothing lies under the key, and the storage said so: it was reached. */
export class FileMissing extends Error {
	constructor(key: string) {
		super(`No file lies under ${key}.`);
	}
}

export class StorageFull extends DomainError {
	readonly code = 'storage.full';
	readonly status = 507;
	constructor() {
		super(
			'ファイルを保存する場所がいっぱいのため、いまは受け取れません。すでに受け付けたものと、書いた内容は残っています。しばらく待ってから、もう一度お試しください。'
		);
	}
}

/** Out of reach, silent, or not ours to write to. */
export class StorageUnavailable extends DomainError {
	readonly code = 'storage.unavailable';
	readonly status = 503;
	constructor() {
		super(
			'いま、ファイルを保存したり取り出したりできません。すでに受け付けたものと、書いた内容は残っています。少し待ってから、もう一度お試しください。'
		);
	}
}

const full = new Set(['ENOSPC', 'EDQUOT']);
const missing = new Set(['ENOENT', 'NoSuchKey', 'NotFound']);

/** What the file system or the bucket said, which the storage library wraps, as one of the three above. */
export function understood(error: unknown, key: string): Error {
	if (wordsOf(error).some((word) => full.has(word))) return new StorageFull();
	if (isMissing(error)) return new FileMissing(key);
	log.error({ err: error }, 'files cannot be stored or read');
	return new StorageUnavailable();
}

export const isMissing = (error: unknown): boolean =>
	wordsOf(error).some((word) => missing.has(word));

function wordsOf(error: unknown): string[] {
	const words: string[] = [];
	for (let at = error; at instanceof Error; at = at.cause)
		words.push(at.name, String((at as NodeJS.ErrnoException).code));
	return words;
}
