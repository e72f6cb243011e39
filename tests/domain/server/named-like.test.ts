import { and, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seekers } from '#lib/seekers/server/schema.ts';
import { holds, mayHold } from '#lib/server/named-like.ts';
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
	const all = `${FOLDED.from}Ａａ　ﾀｶﾊｼ①ｶﾞvV㈱（有）(医)((株))葛\u{e0100}辻\ufe00\u200b\u202e`;

	expect((await piecesOf(all, '')).toSorted()).toEqual([...new Set(pieces(all))].toSorted());
});

/** Every letter that has another case, in any script. */
const cased = Array.from({ length: 0x110000 }, (_, code) => code)
	.filter((code) => code < 0xd800 || code > 0xdfff)
	.map((code) => String.fromCodePoint(code))
	.filter((letter) => letter.toLowerCase() !== letter || letter.toUpperCase() !== letter);

test('the database folds every letter that has another case as the search does, wherever in a word it stands', async () => {
	expect(cased.length).toBeGreaterThan(2500);
	for (let from = 0; from < cased.length; from += 60) {
		const some = cased.slice(from, from + 60);
		const [inside, last] = [some.join(''), some.map((one) => `A${one}`).join(' ')];
		const wanted = [...pieces(inside), ...pieces(last)];
		expect((await piecesOf(inside, last)).toSorted()).toEqual([...new Set(wanted)].toSorted());
	}
});

test('a kanji is found in its other forms, and a company by ㈱', async () => {
	const people = [await world.seeker('葛\u{e0100}城 萬龍'), await world.seeker('冨田 遙')];

	for (const [at, asked] of [
		[0, '葛城'],
		[0, '城万竜'],
		[1, '富田遥']
	] as const) {
		const found = await world.db
			.select({ id: seekers.accountId })
			.from(seekers)
			.where(and(mayHold(seekers, asked), holds(seekers, asked)));
		expect(found).toEqual([{ id: people[at]?.id }]);
	}
});

test('a Greek name is found by its capitals and by its small letters', async () => {
	const { id } = await world.seeker('Γιώργος ΑΓΙΟΣ');

	for (const asked of ['ΓΙΏΡΓΟΣ', 'γιώργος', 'Αγιος', 'αγιοσ']) {
		const found = await world.db
			.select({ id: seekers.accountId })
			.from(seekers)
			.where(and(eq(seekers.accountId, id), mayHold(seekers, asked), holds(seekers, asked)));
		expect(found).toEqual([{ id }]);
	}
});

test('whatever a name is, its index has the pieces of each part of it', async () => {
	const character = fc.oneof(
		fc.constantFrom(
			...'髙橋﨑𠮷野美咲サキヤマよしのｶﾞ　 ａA々ーΣςσ𝞢İヶケ冨龍㈱(株)特非〜～゠\u{e0100}\u200b\ufe0f'
		),
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
