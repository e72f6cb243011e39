import { and, asc, gt, inArray, isNotNull } from 'drizzle-orm';
import type { Db } from '#lib/server/db.ts';
import type { FileOwner } from '#lib/server/files/owners.ts';
import { FOLDER, keysOf } from './keep-files.ts';
import { documents } from './schema.ts';

const AT_ONCE = 1000;

/** Documents and their pictures, for whoever looks through the storage. */
export const documentFiles: FileOwner = {
	folder: FOLDER,
	async *owned(db) {
		let after = '00000000-0000-0000-0000-000000000000';
		for (let rows = await page(db, after); rows.length > 0; rows = await page(db, after)) {
			yield rows.flatMap(keysOf);
			after = rows.at(-1)?.id ?? after;
		}
	},
	async stillOwned(db, keys) {
		const rows = await db
			.select({ storageKey: documents.storageKey, previewKey: documents.previewKey })
			.from(documents)
			.where(inArray(documents.storageKey, keys.map(documentOf)));
		const owned = new Set(rows.flatMap(keysOf));
		return keys.filter((key) => owned.has(key));
	}
};

const page = (db: Db, after: string) =>
	db
		.select({
			id: documents.id,
			storageKey: documents.storageKey,
			previewKey: documents.previewKey
		})
		.from(documents)
		.where(and(gt(documents.id, after), isNotNull(documents.storageKey)))
		.orderBy(asc(documents.id))
		.limit(AT_ONCE);

/** A picture lies beside its document, under a longer name. */
const documentOf = (key: string) => key.replace(/-preview-(small|large)\.webp$/, '');
