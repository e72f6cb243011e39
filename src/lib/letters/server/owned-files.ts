import { and, asc, inArray, sql } from 'drizzle-orm';
import type { FileOwner } from '#lib/server/files/owners.ts';
import { FOLDER } from './papers.ts';
import { papers } from './schema.ts';

const applicationOf = (key: string) => /[0-9a-f-]{36}/.exec(key)?.[0] ?? [];
const AT_ONCE = 1000;

/** Papers, for whoever looks through the storage. */
export const paperFiles: FileOwner = {
	folder: FOLDER,
	async *owned(db) {
		let [application, kind] = ['00000000-0000-0000-0000-000000000000', ''];
		for (;;) {
			const rows = await db
				.select()
				.from(papers)
				.where(sql`(${papers.applicationId}, ${papers.kind}) > (${application}, ${kind})`)
				.orderBy(asc(papers.applicationId), asc(papers.kind))
				.limit(AT_ONCE);
			const last = rows.at(-1);
			if (!last) return;
			yield rows.map(({ storageKey }) => storageKey);
			[application, kind] = [last.applicationId, last.kind];
		}
	},
	async stillOwned(db, keys) {
		const rows = await db
			.select({ key: papers.storageKey })
			.from(papers)
			.where(
				and(
					inArray(papers.applicationId, keys.flatMap(applicationOf)),
					inArray(papers.storageKey, keys)
				)
			);
		return rows.map(({ key }) => key);
	}
};
