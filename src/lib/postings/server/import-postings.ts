import { isDeepStrictEqual } from 'node:util';
import { randomBytes, randomUUID } from 'node:crypto';
import { registerEstablishment } from '#lib/employers/server/register-establishment.ts';
import { newCode } from '#lib/letters/verification-code.ts';
import type { System } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { derive } from '../derive.ts';
import type { PostingContent } from '../fields.ts';
import { officeNumberOf } from '../numbers.ts';
import { findEstablishments, findKnown, findOffices, idOf, type Known } from './import-lookups.ts';
import type { PostingRow } from './read-postings.ts';
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
