import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import type { Db } from '#lib/server/db.ts';
import type { PostingContent } from '../fields.ts';
import { officeNumberOf } from '../numbers.ts';
import { ImportRefused } from './errors.ts';
import type { PostingRow, Problem } from './read-postings.ts';
import { postings, postingVersions } from './schema.ts';

/** The accepting office is the first five digits of the number; an unknown one refuses the file. */
export async function findOffices(db: Db, rows: readonly PostingRow[]) {
	const found = await db.select({ number: offices.number, id: offices.id }).from(offices);
	const ids = new Map(found.map(({ number, id }) => [number, id]));
	const problems = rows.flatMap(({ line, content }): Problem[] => {
		const number = officeNumberOf(content.header.number);
		const reason = `安定所番号${number}の安定所が登録されていません。`;
		return ids.has(number) ? [] : [{ line, field: '求人番号', reason }];
	});
	if (problems.length > 0) throw new ImportRefused(problems);
	return ids;
}

/** Ids of the establishments by 事業所番号; those not stored yet get theirs here. */
export async function findEstablishments(
	db: Db,
	rows: readonly PostingRow[],
	officeIds: ReadonlyMap<string, string>
) {
	const byNumber = new Map(rows.map(({ content }) => [content.establishment.number, content]));
	const ids = new Map<string, string>();
	for (const numbers of chunks([...byNumber.keys()], 1000)) {
		const found = await db
			.select({ number: establishments.number, id: establishments.id })
			.from(establishments)
			.where(inArray(establishments.number, numbers));
		for (const { number, id } of found) ids.set(number, id);
	}
	const unknown = [...byNumber.values()]
		.filter(({ establishment }) => !ids.has(establishment.number))
		.map(({ header, establishment }) => ({
			...establishment,
			id: randomUUID(),
			officeId: idOf(officeIds, officeNumberOf(header.number))
		}));
	for (const { number, id } of unknown) ids.set(number, id);
	return { ids, unknown };
}

/** What is stored of a posting of the table. */
export interface Known {
	id: string;
	version: number;
	content: PostingContent;
	state: (typeof postings.$inferSelect)['state'];
	extended: boolean;
	closedAt: Date | null;
}

export async function findKnown(db: Db, rows: readonly PostingRow[]) {
	const known = new Map<string, Known>();
	for (const some of chunks(rows, 500)) {
		const found = await db
			.select({
				number: postings.number,
				id: postings.id,
				version: postings.version,
				state: postings.state,
				extended: postings.extended,
				closedAt: postings.closedAt,
				content: postingVersions.content
			})
			.from(postings)
			.innerJoin(
				postingVersions,
				and(
					eq(postingVersions.postingId, postings.id),
					eq(postingVersions.version, postings.version)
				)
			)
			.where(
				inArray(
					postings.number,
					some.map(({ content }) => content.header.number)
				)
			);
		for (const { number, ...rest } of found) known.set(number, rest);
	}
	return known;
}

export function idOf(ids: ReadonlyMap<string, string>, number: string): string {
	const id = ids.get(number);
	if (id === undefined) throw new Error(`No id for ${number}`);
	return id;
}

function chunks<T>(all: readonly T[], size: number): T[][] {
	const count = Math.ceil(all.length / size);
	return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
