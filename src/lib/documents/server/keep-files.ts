import { randomUUID } from 'node:crypto';
import { storage } from '#lib/server/storage.ts';
import type { PreviewSize } from '../document.ts';
import { StorageFull } from './errors.ts';
import type { Accepted } from './inspection/verdict.ts';

export interface Kept {
	storageKey: string;
	previewKey: string | null;
}

/** A document's pictures lie beside each other under one key. */
export const previewAt = (previewKey: string, size: PreviewSize) => `${previewKey}-${size}.webp`;

export const keysOf = ({
	storageKey,
	previewKey
}: {
	storageKey: string | null;
	previewKey: string | null;
}) => [
	...(storageKey ? [storageKey] : []),
	...(previewKey ? [previewAt(previewKey, 'small'), previewAt(previewKey, 'large')] : [])
];

/** Stores a document and its pictures, all or nothing. A full disk is a refusal, not a crash. */
export async function keepFiles({ bytes, previews }: Accepted): Promise<Kept> {
	const id = randomUUID();
	const kept: Kept = {
		storageKey: `documents/${id}`,
		previewKey: previews ? `documents/${id}-preview` : null
	};
	try {
		await storage().put(kept.storageKey, bytes);
		if (kept.previewKey && previews) {
			await storage().put(previewAt(kept.previewKey, 'small'), previews.small);
			await storage().put(previewAt(kept.previewKey, 'large'), previews.large);
		}
		return kept;
	} catch (error) {
		await discardFiles(keysOf(kept));
		throw isFull(error) ? new StorageFull() : error;
	}
}

/** Removes what may or may not be there. */
export async function discardFiles(keys: string[]): Promise<void> {
	await Promise.all(keys.map((key) => storage().remove(key)));
}

/** The storage library wraps what the file system said. */
function isFull(error: unknown): boolean {
	for (let at = error; at instanceof Error; at = at.cause) {
		const { code } = at as NodeJS.ErrnoException;
		if (code === 'ENOSPC' || code === 'EDQUOT') return true;
	}
	return false;
}
