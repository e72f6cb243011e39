/** One drawn character: what was stored, and the code point whose glyph shows it. */
export interface Character {
	text: string;
	codePoint: number;
}

/** Drawn as nothing: controls, joiners, direction marks, byte order mark, variation selectors. */
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
const combining = /[\u0300-\u036f\u3099\u309a]/u;
const BLANKS = /[\u00a0\t]/g;

/**
 * The characters of a text as it is drawn. Nothing is normalised, because NFC turns U+FA19 into U+795E;
 * only a kana or letter typed as base and mark is drawn by the glyph that has both.
 */
export function characters(text: string): Character[] {
	const drawn = visible(text);
	if (!combining.test(drawn)) return Array.from(drawn, single);
	const result: Character[] = [];
	for (const character of drawn) {
		const base = combining.test(character) ? result.at(-1) : undefined;
		const both = base && (base.text + character).normalize('NFC');
		if (base && both && [...both].length === 1)
			result[result.length - 1] = { text: base.text + character, codePoint: pointOf(both) };
		else result.push(single(character));
	}
	return result;
}

/** The text without what leaves no ink; a no-break space has held its place and is a space again. */
export const visible = (text: string) => text.replace(BLANKS, ' ').replace(invisible, '');

const single = (text: string): Character => ({ text, codePoint: pointOf(text) });

const pointOf = (character: string) => character.codePointAt(0) ?? 0;
