import { randomUUID } from 'node:crypto';
import { storage } from '#lib/server/storage.ts';
import type { PreviewSize } from '../document.ts';
import type { Accepted } from './inspection/verdict.ts';

export interface Kept {
	storageKey: string;
	previewKey: string | null;
}

/** Of all documents in the storage. */
export const FOLDER = 'documents';

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

/**
 * Stores a document and its pictures, all or nothing. Throws `StorageFull` or `StorageUnavailable`. What cannot be
 * taken back because the storage went away meanwhile belongs to no row, and is found and erased later.
 */
export async function keepFiles({ bytes, previews }: Accepted): Promise<Kept> {
	const id = randomUUID();
	const kept: Kept = {
		storageKey: `${FOLDER}/${id}`,
		previewKey: previews ? `${FOLDER}/${id}-preview` : null
	};
	try {
		await storage().put(kept.storageKey, bytes);
		if (kept.previewKey && previews) {
			await storage().put(previewAt(kept.previewKey, 'small'), previews.small);
			await storage().put(previewAt(kept.previewKey, 'large'), previews.large);
		}
		return kept;
	} catch (error) {
		await discardFiles(keysOf(kept)).catch(() => {});
		throw error;
	}
}

/** Removes what may or may not be there. */
export async function discardFiles(keys: string[]): Promise<void> {
	await Promise.all(keys.map((key) => storage().remove(key)));
}

/** Whether a document lies there with all its pictures. */
export async function areThere(kept: Kept): Promise<boolean> {
	const found = await Promise.all(keysOf(kept).map((key) => storage().exists(key)));
	return found.every(Boolean);
}
