/** One drawn character: what was stored, and what shows it. */
export interface Character {
	/** As stored, with its marks and its variation selector: what is copied from the paper. */
	text: string;
	codePoint: number;
	/** Asks for another form of the same kanji, as in 辻󠄀. */
	selector?: number;
	/** A mark was typed for which no letter has a code point of its own, so it is not drawn. */
	bare?: true;
}

/** Forms of emoji, U+FE0E and U+FE0F, are none: they say nothing of a shape in print. */
const selector = /[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]/u;
/** Drawn as nothing: controls, joiners, direction marks, byte order mark. */
const invisible =
	/[[\p{Cc}\p{Default_Ignorable_Code_Point}]--[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]]/gv;
const kanaMark = /[\u3099\u309a]/u;
const letterMark = /[\u0300-\u036f]/u;
const joined = new RegExp(`${selector.source}|${kanaMark.source}|${letterMark.source}`, 'u');
const plain = /^[ -~\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff9d]*$/;
/** Is it drawn one by one as it stands? Nothing in it is half a character, joins another or leaves no ink. */
export const isPlain = (text: string): boolean => plain.test(text);
const BLANKS = /[\u00a0\t]/g;
/** Ĳ, ĳ and Ǆ to ǳ look like the two letters they are made of. */
const digraphs = /[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3]/g;

/**
 * The characters of a text as it is drawn. Nothing else is normalised, because NFC turns U+FA19 into U+795E;
 * a kana or letter typed as base and mark is drawn by the glyph that has both.
 */
export function characters(text: string): Character[] {
	if (isPlain(text)) return Array.from({ length: text.length }, (_, at) => plainAt(text, at));
	const drawn = visible(text);
	if (!joined.test(drawn)) return Array.from(drawn, single);
	const result: Character[] = [];
	for (const part of drawn) {
		const base = joined.test(part) ? result.at(-1) : undefined;
		const both = base && join(base, part);
		if (both) result[result.length - 1] = both;
		else if (!selector.test(part)) result.push(single(part));
	}
	return result;
}

/** The base with what follows it, or nothing where the two do not belong together. */
function join(base: Character, part: string): Character | undefined {
	if (base.text.trim() === '') return undefined;
	const text = base.text + part;
	if (selector.test(part)) return base.selector ? base : { ...base, text, selector: pointOf(part) };
	const both = text.normalize('NFC');
	if ([...both].length === 1) return { text, codePoint: pointOf(both) };
	return letterMark.test(part) ? { ...base, text, bare: true } : undefined;
}

/** The text without what leaves no ink; a no-break space has held its place and is a space again. */
const visible = (text: string) =>
	text
		.replace(BLANKS, ' ')
		.replace(invisible, '')
		.replace(digraphs, (letter) => letter.normalize('NFKC'));

const single = (text: string): Character => ({ text, codePoint: pointOf(text) });

/** Nearly all that is drawn is one of some thousand, again and again. */
const singles = new Array<Character | undefined>(0x10000);
const plainAt = (text: string, at: number): Character =>
	(singles[text.charCodeAt(at)] ??= single(text.charAt(at)));

const pointOf = (character: string) => character.codePointAt(0) ?? 0;
