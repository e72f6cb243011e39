import { kanjiVariants } from './kanji-variants.ts';
import { legalForms } from './legal-forms.ts';

const HIRAGANA = { first: 0x3041, last: 0x3096, toKatakana: 0x60 };
const hiragana = Array.from({ length: HIRAGANA.last - HIRAGANA.first + 1 }, (_, index) =>
	String.fromCodePoint(HIRAGANA.first + index)
);
/** 龍ヶ崎 and 龍ケ崎: in names of places the small letters are the large ones. */
const large: Record<string, string> = { ヵ: 'カ', ヶ: 'ケ' };
const katakana = hiragana.map((kana) => {
	const own = String.fromCodePoint((kana.codePointAt(0) ?? 0) + HIRAGANA.toKatakana);
	return large[own] ?? own;
});

/** One sign each for those that look alike: NFKC has made ~ of ～ before. */
const signs: Record<string, string> = {
	ゝ: 'ヽ',
	ゞ: 'ヾ',
	'〜': '~',
	'∼': '~',
	'〰': '~',
	'•': '・',
	'゠': '='
};

/**
 * Latin, Greek and Cyrillic letters. Each is replaced by itself, or JavaScript and every PostgreSQL would do it in ways
 * of their own: at a word's end one makes ς of Σ, and they know the letters of different years.
 */
const alphabets = [
	[0x41, 0x24f],
	[0x370, 0x52f],
	[0x1e00, 0x1fff]
] as const;
const capitals: Record<string, string> = { İ: 'i', ς: 'σ' };
for (const [first, last] of alphabets)
	for (let code = first; code <= last; code += 1) {
		const capital = String.fromCodePoint(code);
		const small = capital.toLowerCase();
		// What NFKC takes apart or replaces never comes here, and a letter is replaced by one letter.
		if (small === capital || capital.normalize('NFKC') !== capital) continue;
		if (Array.from(small).length === 1) capitals[capital] = small;
	}

/** Every kind of space that NFKC leaves. */
const BLANKS = ' \t\n\v\f\r\u1680\u2028\u2029\ufeff';

const froms = [
	...hiragana,
	...[large, signs].flatMap(Object.keys),
	...kanjiVariants.keys(),
	...Object.keys(capitals)
];
const tos = [
	...katakana,
	...[large, signs].flatMap(Object.values<string>),
	...kanjiVariants.values(),
	...Object.values(capitals)
];

/**
 * The single characters that folding replaces, in the form of PostgreSQL's `translate`; spaces fall away. `UNSHOWN` goes
 * before them and `foldedForms` are replaced after them.
 */
export const FOLDED = { from: froms.join('') + BLANKS, to: tos.join('') };

/** What shows nothing by itself, among it the selectors of a kanji's form: 葛\u{e0100} is 葛. */
export const UNSHOWN =
	'[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f]';
const unshown = new RegExp(UNSHOWN, 'gu');

const replacements = new Map(froms.map((from, index) => [from, tos[index] ?? from]));
const replaced = new RegExp(`[${froms.join('')}]`, 'gu');

function fold(name: string): string {
	return name
		.normalize('NFKC')
		.replace(unshown, '')
		.replace(/\s/g, '')
		.replace(replaced, (character) => replacements.get(character) ?? character);
}

/** As they stand in a folded name. */
export const foldedForms = legalForms.map((form) => form.map(fold) as [string, string]);
const longForms = new Map(foldedForms);
const shortForm = /\([^()]{1,2}\)/g;

/**
 * A name as it is compared: width, case, spaces, kana, forms of kanji and ㈱ make no difference (SRC-13). Names are
 * stored and shown as typed; this form is never kept. The query does the same with `FOLDED`.
 */
export const foldName = (name: string): string =>
	fold(name).replace(shortForm, (form) => longForms.get(form) ?? form);
