import { isDeepStrictEqual } from 'node:util';
import { randomBytes, randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { registerEstablishment } from '#lib/employers/server/register-establishment.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { newCode } from '#lib/letters/verification-code.ts';
import { offices } from '#lib/offices/server/schema.ts';
import type { System } from '#lib/server/context.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { derive } from '../derive.ts';
import type { PostingContent } from '../fields.ts';
import { officeNumberOf } from '../numbers.ts';
import { ImportRefused } from './errors.ts';
import type { PostingRow, Problem } from './read-postings.ts';
import { postings, postingVersions } from './schema.ts';
import { storeStaged, type Staged, withStaging } from './staging.ts';

export interface Imported {
	added: number;
	changed: number;
	same: number;
}

type Progress = (done: number, total: number) => void;

/**
 * Stores postings by their 求人番号, all of them or none. A posting that is known gets a new version only
 * when what it says has changed. Everything slow happens before the transaction that makes the rows
 * visible: while that one is open, no news committed later is delivered.
 */
export async function importPostings(
	{ db, now }: System,
	rows: readonly PostingRow[],
	{ onProgress = () => {} }: { onProgress?: Progress } = {}
): Promise<Imported> {
	const officeIds = await findOffices(db, rows);
	const employers = await findEstablishments(db, rows, officeIds);
	const known = await findKnown(db, rows);
	const staged = rows.flatMap(({ content }) =>
		stage(content, known, officeIds, employers.ids, now())
	);
	const done = await withStaging(db, staged, onProgress, (table) =>
		db.transaction(async (tx) => {
			for (const establishment of employers.unknown) await registerEstablishment(tx, establishment);
			await storeStaged(tx, table, staged);
			await Promise.all(staged.filter(({ previous }) => previous > 0).map((one) => tell(tx, one)));
			const added = staged.filter(({ previous }) => previous === 0).length;
			return { added, changed: staged.length - added, same: rows.length - staged.length };
		})
	);
	return done;
}

const tell = (tx: Tx, { row }: Staged) =>
	publish(tx, {
		type: 'posting.changed',
		to: [`establishment:${row.establishmentId}`, `office:${row.officeId}`],
		data: { postingId: row.id, number: row.number, version: row.version }
	});

/** The accepting office is the first five digits of the number; an unknown one refuses the file. */
async function findOffices(db: Db, rows: readonly PostingRow[]) {
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

async function findEstablishments(
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

interface Known {
	id: string;
	version: number;
	content: PostingContent;
	state: (typeof postings.$inferSelect)['state'];
	extended: boolean;
	closedAt: Date | null;
}

async function findKnown(db: Db, rows: readonly PostingRow[]) {
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

/** What is to be stored for this posting: nothing when it says the same as before. */
function stage(
	content: PostingContent,
	all: ReadonlyMap<string, Known>,
	officeIds: ReadonlyMap<string, string>,
	establishmentIds: ReadonlyMap<string, string>,
	now: Date
): Staged[] {
	const known = all.get(content.header.number);
	if (known && saysTheSame(known.content, content)) return [];
	const row = {
		...derive(content),
		id: known?.id ?? randomUUID(),
		establishmentId: idOf(establishmentIds, content.establishment.number),
		officeId: idOf(officeIds, officeNumberOf(content.header.number)),
		state: known?.state ?? ('open' as const),
		version: (known?.version ?? 0) + 1,
		extended: known?.extended ?? false,
		closedAt: known?.closedAt ?? null
	};
	return [
		{ row, content, code: newCode(randomBytes), confirmedAt: now, previous: known?.version ?? 0 }
	];
}

/** The order of items and items left empty make no difference. */
const saysTheSame = (before: PostingContent, after: PostingContent) =>
	isDeepStrictEqual(before, JSON.parse(JSON.stringify(after)));

function idOf(ids: ReadonlyMap<string, string>, number: string): string {
	const id = ids.get(number);
	if (id === undefined) throw new Error(`No id for ${number}`);
	return id;
}

function chunks<T>(all: readonly T[], size: number): T[][] {
	const count = Math.ceil(all.length / size);
	return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
