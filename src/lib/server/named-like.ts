import { or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { containing } from './containing.ts';
import { FOLDED, foldedForms, foldName, UNSHOWN } from '#lib/text/fold-name.ts';
import { namePieces } from '#lib/text/name-pieces.ts';

interface Named {
	name: AnyPgColumn;
	nameKana: AnyPgColumn;
}

/**
 * In a query: a name or its reading may hold these words, whatever the width, the kana or the variant of a kanji
 * (SRC-13). The table's index of `name_pieces` answers; for one or two characters that is all there is to ask.
 */
export function mayHold({ name, nameKana }: Named, words: string): SQL {
	const pieces = sql.join(
		namePieces(foldName(words)).map((piece) => sql`${piece}`),
		sql`, `
	);
	return sql`name_pieces(${name}, ${nameKana}) @> array[${pieces}]::text[]`;
}

/** They do hold them. Names are folded for this one by one: ask it of those that `mayHold`, in the order they are shown. */
export function holds({ name, nameKana }: Named, words: string): SQL | undefined {
	const asked = foldName(words);
	if (Array.from(asked).length < 3) return undefined;
	const pattern = containing(asked);
	return or(sql`${folded(name)} like ${pattern}`, sql`${folded(nameKana)} like ${pattern}`);
}

/** `foldName` in the database; `name_pieces` has the same. */
const folded = (column: AnyPgColumn): SQL =>
	foldedForms.reduce(
		(name, [short, long]) => sql`replace(${name}, ${short}, ${long})`,
		sql`translate(regexp_replace(normalize(${column}, NFKC), ${UNSHOWN}, '', 'g'), ${FOLDED.from}, ${FOLDED.to})`
	);

/** A subquery with so many rows is not taken apart: what is asked of its rows is asked in their order, and not of all. */
export const ALL = Number.MAX_SAFE_INTEGER;
