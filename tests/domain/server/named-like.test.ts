import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FOLDED, foldName } from '#lib/text/fold-name.ts';
import { namePieces } from '#lib/text/name-pieces.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();

async function piecesOf(name: string, kana: string) {
	const [row] = await world.db.execute<{ pieces: string[] }>(
		sql`select name_pieces(${name}, ${kana}) as pieces`
	);
	return row?.pieces ?? [];
}

const pieces = (name: string) => namePieces(`\n${foldName(name)}`);

test('the database folds every character of a name as the search does', async () => {
	const all = `${FOLDED.from}Ａａ　ﾀｶﾊｼ①ｶﾞvV`;

	expect((await piecesOf(all, '')).toSorted()).toEqual([...new Set(pieces(all))].toSorted());
});

test('whatever a name is, its index has the pieces of each part of it', async () => {
	const character = fc.oneof(
		fc.constantFrom(...'髙橋﨑𠮷野美咲サキヤマよしのｶﾞ　 ａA々ー'),
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((one) => !one.includes('\0'))
	);
	const name = fc.array(character, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
	await fc.assert(
		fc.asyncProperty(name, name, async (written, kana) => {
			const wanted = [written, kana].filter((one) => foldName(one)).flatMap(pieces);
			expect((await piecesOf(written, kana)).toSorted()).toEqual([...new Set(wanted)].toSorted());
		}),
		{ numRuns: 300 }
	);
});
