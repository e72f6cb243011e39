import { isDeepStrictEqual } from 'node:util';
import { randomBytes, randomUUID } from 'node:crypto';
import { registerEstablishment } from '#lib/employers/server/register-establishment.ts';
import { newCode } from '#lib/letters/verification-code.ts';
import type { System } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish, type Channel } from '#lib/server/events.ts';
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
			const [added, changed] = [staged.filter(isNew), staged.filter((one) => !isNew(one))];
			await Promise.all(changed.map((one) => tellChanged(tx, one)));
			await tellOpened(tx, added);
			return {
				added: added.length,
				changed: changed.length,
				same: rows.length - staged.length
			};
		})
	);
	return done;
}

const isNew = ({ previous }: Staged) => previous === 0;

/**
 * Tells each establishment and each office once, of one of its new postings: a file may open thousands, and
 * every process reads every event, while a screen that hears one reads all of its postings again.
 */
async function tellOpened(tx: Tx, added: Staged[]) {
	const news = new Map<Channel<'establishment' | 'office'>, Staged>();
	for (const one of added) {
		news.set(`establishment:${one.row.establishmentId}`, one);
		news.set(`office:${one.row.officeId}`, one);
	}
	await Promise.all(
		[...news].map(([channel, { row }]) =>
			publish(tx, {
				type: 'posting.opened',
				to: [channel],
				data: { postingId: row.id, number: row.number, title: row.title }
			})
		)
	);
}

const tellChanged = (tx: Tx, { row }: Staged) =>
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
