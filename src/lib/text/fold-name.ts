/** Kanji that people type for one another in names, each with the one it is folded to. For search alone. */
const variants: Record<string, string> = {
	髙: '高',
	﨑: '崎',
	嵜: '崎',
	碕: '崎',
	邉: '辺',
	邊: '辺',
	齋: '斎',
	齊: '斎',
	斉: '斎',
	濵: '浜',
	濱: '浜',
	澤: '沢',
	廣: '広',
	𠮷: '吉',
	嶋: '島',
	嶌: '島',
	德: '徳',
	惠: '恵',
	國: '国',
	眞: '真',
	櫻: '桜',
	瀨: '瀬',
	桒: '桑'
};

const HIRAGANA = { first: 0x3041, last: 0x3096, toKatakana: 0x60 };
const hiragana = Array.from({ length: HIRAGANA.last - HIRAGANA.first + 1 }, (_, index) =>
	String.fromCodePoint(HIRAGANA.first + index)
);
const katakana = hiragana.map((kana) =>
	String.fromCodePoint((kana.codePointAt(0) ?? 0) + HIRAGANA.toKatakana)
);

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

const froms = [...hiragana, ...Object.keys(variants), ...Object.keys(capitals)];
const tos = [...katakana, ...Object.values(variants), ...Object.values(capitals)];

/** The single characters that folding replaces, in the form of PostgreSQL's `translate`; spaces fall away. */
export const FOLDED = { from: froms.join('') + BLANKS, to: tos.join('') };

const replacements = new Map(froms.map((from, index) => [from, tos[index] ?? from]));
const replaced = new RegExp(`[${froms.join('')}]`, 'gu');

/**
 * A name as it is compared: width, case, spaces, kana and variant kanji make no difference (SRC-13). Names are
 * stored and shown as typed; this form is never kept. The query does the same with `FOLDED`.
 */
export const foldName = (name: string): string =>
	name
		.normalize('NFKC')
		.replace(/\s/g, '')
		.replace(replaced, (character) => replacements.get(character) ?? character);
