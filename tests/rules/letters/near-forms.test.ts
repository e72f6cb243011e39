import { afterAll, expect, test, vi } from 'vitest';
import type { LetterFacts } from '#lib/letters/facts.ts';
import { drawAndLog } from '#lib/letters/server/draw-and-log.ts';
import { closeDrawing } from '#lib/letters/server/draw.ts';
import { characters } from '#lib/drawing/server/characters.ts';
import { faces } from '#lib/drawing/server/faces.ts';
import { drawNow } from '#lib/letters/server/draw/papers.ts';
import { log } from '#lib/server/log.ts';
import { openPaper } from './open-paper.ts';
import { usualRecord } from './sample-activity.ts';
import { usualLetter, usualSheet } from './sample-facts.ts';

afterAll(closeDrawing);

const shapes = (text: string, weight: 'regular' | 'bold' = 'regular') =>
	characters(text).map((character) => faces[weight].shape(character));
const glyphs = (text: string) => shapes(text).map(({ glyph }) => glyph);
const likenesses = (text: string) => [...new Set(shapes(text).map(({ likeness }) => likeness))];

const named = (name: string): LetterFacts => ({
	...usualLetter,
	seeker: { ...usualLetter.seeker, name }
});

test.each(['regular', 'bold'] as const)('the asked form of a kanji is drawn in %s', (weight) => {
	const asked = shapes('辻\u{E0100}葛\u{E0100}祇\u{E0100}逢\u{E0100}', weight);

	expect(asked.map(({ glyph }) => glyph)).toEqual([16244, 16220, 16197, 16251]);
	expect(asked.every(({ likeness }) => likeness === 'own')).toBe(true);
	expect(shapes('辻', weight)[0]?.glyph).toBe(12813);
});

test('a selector that asks for the usual form gives the usual form, which is as typed', () => {
	expect(shapes('渡\u{E0100}神\uFE00')).toEqual(shapes('渡\uFA19'));
	expect(likenesses('渡\u{E0100}')).toEqual(['own']);
});

test('a form that the font lacks is the base form, copied as typed, reported and explained', async () => {
	const { bytes, missing } = await drawNow({ kind: 'letter', facts: named('辻\u{E0101} 一郎') });
	const paper = await openPaper(bytes);
	await paper.close();

	expect(glyphs('辻\u{E0101}')).toEqual(glyphs('辻'));
	expect(missing).toEqual([
		{ number: '13010-2026-000123-A', codePoint: 'U+8FBB U+E0101', drawnAs: 'near form' }
	]);
	expect(paper.text).toContain('辻\u{E0101}一郎');
	expect(paper.text).toContain('一部の文字を近い形の文字で表しています。');
});

test.each([
	['Łukasz Wałęsa', 'Lukasz Walesa'],
	['İpek Işıl Şahin', 'Ipek Isil Sahin'],
	['Əliyev Məmməd', 'Eliyev Memmed'],
	['Ħal Ŋŋ Ŧŧ ẞ', 'Hal Nn Tt ß'],
	['S\u0326tefan M\u0302 x\u0323\u0302', 'Stefan M x'],
	['Ĳsbrand', 'IJsbrand']
])('the Latin name %s has a letter for each letter, never 〓', (name, drawn) => {
	expect(glyphs(name)).toEqual(glyphs(drawn));
	expect(likenesses(drawn)).toEqual(['own']);
	expect(likenesses(name)).not.toContain('none');
});

test('no letter of the European alphabets is drawn as 〓', () => {
	const latin = Array.from({ length: 0x180 - 0xc0 }, (_, index) =>
		String.fromCodePoint(0xc0 + index)
	).filter((letter) => /\p{L}/u.test(letter));

	expect(latin.filter((letter) => likenesses(letter).includes('none'))).toEqual([]);
});

test('a mark that cannot be drawn is told of on an asked form too, and not of the letter without it', () => {
	expect(likenesses('辻\u{E0100}\u0302')).toEqual(['near']);
	expect(shapes('M\u0302M').map(({ likeness }) => likeness)).toEqual(['near', 'own']);
});

test('letters that were drawn as typed still are', () => {
	expect(likenesses('Nguyễn Ấn Đào A\u0302\u0301 か\u3099 か\u309A 𠮷 ㈱ ß Øð')).toEqual(['own']);
});

test.each(['张伟', '김민수', 'ไทย'])(
	'%s has no letters of a near form: 〓 stands for each',
	(name) => {
		expect(likenesses(name)).toContain('none');
		expect(likenesses(name)).not.toContain('near');
	}
);

test('a selector with no kanji before it, as at the start of a text, is not taken for the last one', () => {
	expect(characters('\u{E0100}辻 \u{E0101}')).toEqual(characters('辻 '));
});

const name = 'Łukasz 辻\u{E0101} 김민수';
test.each([
	{ kind: 'letter', facts: named(name) },
	{ kind: 'result_slip', facts: named(name) },
	{ kind: 'posting_sheet', facts: { ...usualSheet, office: { ...usualSheet.office, name } } },
	{ kind: 'activity_record', facts: { ...usualRecord, seeker: { ...usualRecord.seeker, name } } }
] as const)('the $kind says of both ways, within its edges', async (order) => {
	const paper = await openPaper((await drawNow(order)).bytes);
	await paper.close();

	expect(paper.text).toContain('一部の文字を〓や近い形の文字で表しています。');
	for (const run of paper.runs.flat()) expect(run.right).toBeLessThanOrEqual(196.2);
});

test('what the font lacks is logged of papers that are drawn anew each time too', async () => {
	const said = vi.spyOn(log, 'warn');
	const office = { ...usualSheet.office, name: '辻\u{E0101}' };
	await drawAndLog('activity_record', { ...usualRecord, office });
	await drawAndLog('posting_sheet', { ...usualSheet, office });

	expect(said.mock.calls.map(([facts]) => facts)).toEqual(
		[usualRecord.number, usualSheet.documentNumber].map((number) => ({
			number,
			codePoint: 'U+8FBB U+E0101',
			drawnAs: 'near form'
		}))
	);
});
