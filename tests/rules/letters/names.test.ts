import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import { expect, test, vi } from 'vitest';
import type { LetterFacts } from '#lib/letters/facts.ts';
import { drawNow } from '#lib/letters/server/draw/papers.ts';
import { inkOf, openPaper, type Pixels, type Run } from './open-paper.ts';
import { usualLetter } from './sample-facts.ts';

// Pictures of pages take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const font = '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf';
GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(font), 'Truth');

const named = (name: string, kana = 'カナ'): LetterFacts => ({
	...usualLetter,
	seeker: { ...usualLetter.seeker, name, kana }
});

async function openLetter(name: string, kana?: string) {
	const { bytes, missing } = await drawNow({ kind: 'letter', facts: named(name, kana) });
	return { missing, ...(await openPaper(bytes)) };
}

/** The name as large as it stands on the letter: its runs are the only ones of 18 pt. */
const nameRuns = (runs: Run[][]) => runs.flat().filter((run) => run.size === 18);
/** Readers put a blank between the name and 様. */
const nameIn = (runs: Run[][]) =>
	nameRuns(runs)
		.map((run) => run.text)
		.join('')
		.trimEnd();

/** Each with the common form that a careless system would turn it into. */
test.each([
	['髙橋 花子', '高橋 花子'],
	['﨑山 一', '崎山 一'],
	['𠮷田 三郎', '吉田 三郎'],
	['渡邉 邊', '渡辺 辺'],
	['\uFA19谷 \uFA1B田', '神谷 福田'],
	['㈱田 々', '株田 久'],
	['辻\u{E0100} 葛\u{E0100}', '辻 葛'],
	['祇\u{E0100}園 逢\u{E0100}', '祇園 逢']
])('the name %s is copied as it was stored and drawn in its own shapes', async (name, common) => {
	const letter = await openLetter(name);
	const [run] = nameRuns(letter.runs);

	expect(letter.missing).toEqual([]);
	expect(nameIn(letter.runs)).toBe(name);
	const pixels = await letter.pixels(0, 10);
	const box = { ...(run as Run), right: (run as Run).left + widthOf(name) };
	const ink = inkOf(pixels, box);
	const own = likeness(ink, truth(name, pixels, box));
	expect(own).toBeGreaterThan(0.85);
	expect(likeness(ink, truth(common, pixels, box))).toBeLessThan(own - 0.01);
	for (const wrong of ['口口口口口', '　　　　　'])
		expect(likeness(ink, truth(wrong, pixels, box))).toBeLessThan(0.5);
	await letter.close();
});

test('一 and the radical ⼀ share a glyph and stay apart, from letter to letter and in one letter', async () => {
	for (const name of ['\u2F00\u2F08', '一人', '\u2F00一 \u2F08人', '一\u2F00 人\u2F08']) {
		const letter = await openLetter(name);
		expect(nameIn(letter.runs)).toBe(name);
		await letter.close();
	}
});

test('a kana typed as base and mark is drawn as one and copied as two', async () => {
	const apart = 'カ\u3099ハ\u309A';
	const both = await openLetter('花子', 'ガパ');
	const letter = await openLetter('花子', apart);
	const kana = (runs: Run[][]) => runs.flat().find((run) => /^[ガカ]/.test(run.text)) as Run;

	expect(kana(letter.runs).text).toBe(apart);
	const region = { ...kana(both.runs), right: kana(both.runs).left + 8 };
	const ink = inkOf(await letter.pixels(), region);
	expect(ink).toEqual(inkOf(await both.pixels(), region));
	await Promise.all([letter.close(), both.close()]);
});

test('control characters, joiners and the selectors of emoji leave no trace', async () => {
	const plain = await drawNow({ kind: 'letter', facts: named('葛城') });
	const marked = await drawNow({ kind: 'letter', facts: named('葛\u200B\uFE0F城\u0007') });

	expect(Buffer.from(marked.bytes).equals(Buffer.from(plain.bytes))).toBe(true);
	expect(marked.missing).toEqual([]);
});

test('a character that the font lacks is drawn as 〓, reported and explained', async () => {
	const letter = await openLetter('髙橋\u{1F600}');
	const geta = await openLetter('髙橋〓');
	const [run] = nameRuns(geta.runs);

	expect(letter.missing).toEqual([
		{ number: '13010-2026-000123-A', codePoint: 'U+1F600', drawnAs: '〓' }
	]);
	expect(letter.text).toContain('一部の文字を〓で表しています。トライアル雇用併用');
	expect(geta.text).not.toContain('一部の文字を');
	const ink = inkOf(await letter.pixels(), run as Run);
	expect(ink).toEqual(inkOf(await geta.pixels(), run as Run));
	await Promise.all([letter.close(), geta.close()]);
});

const EM = (18 * 25.4) / 72;
const widthOf = (name: string) =>
	[...name.replace(/\p{Default_Ignorable_Code_Point}/gu, '')].reduce(
		(sum, character) => sum + (character === ' ' ? 0.224 : 1),
		0
	) * EM;

/** The same words drawn by another engine straight from the font. */
function truth(name: string, { scale }: Pixels, box: Run): number[] {
	const canvas = createCanvas(Math.ceil(box.right * scale) + 1, Math.ceil(box.bottom * scale) + 1);
	const context = canvas.getContext('2d');
	context.fillStyle = 'white';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.fillStyle = 'black';
	context.font = `${EM * scale}px Truth`;
	context.fontKerning = 'none';
	context.fillText(name, box.left * scale, (box.top + 0.88 * EM) * scale);
	const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
	return inkOf({ width: canvas.width, height: canvas.height, data, scale }, box);
}

/** How much of the ink of two pictures is the same, from 0 to 1. */
function likeness(one: number[], other: number[]): number {
	const common = one.reduce((sum, ink, index) => sum + Math.min(ink, other[index] ?? 0), 0);
	const all = one.reduce((sum, ink, index) => sum + Math.max(ink, other[index] ?? 0), 0);
	return common / all;
}
