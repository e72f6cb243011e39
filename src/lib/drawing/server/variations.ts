import type { Font } from 'fontkit';

/** The glyph of a kanji's form asked for by a variation selector; nothing where the font has no such form. */
export type Variations = (codePoint: number, selector: number) => number | undefined;

/** What fontkit reads of the cmap's format 14; its published types leave it out. */
interface Processor {
	uvs?: { varSelectors: { toArray(): Selector[] } } | null;
}

interface Selector {
	varSelector: number;
	/** Kanji whose usual glyph is the asked form. */
	defaultUVS: { startUnicodeValue: number; additionalCount: number }[] | null;
	nonDefaultUVS: { unicodeValue: number; glyphID: number }[] | null;
}

/**
 * fontkit's own look-up stops at a selector's list of usual glyphs and never finds the others. The table is
 * read when the first name with a selector comes: most papers have none.
 */
export function variations(font: Font): Variations {
	let forms: Map<number, Map<number, number>> | undefined;
	return (codePoint, selector) => (forms ??= read(font)).get(selector)?.get(codePoint);
}

function read(font: Font): Map<number, Map<number, number>> {
	const { uvs } = (font as unknown as { _cmapProcessor: Processor })._cmapProcessor;
	return new Map(uvs?.varSelectors.toArray().map((one) => [one.varSelector, formsOf(font, one)]));
}

function formsOf(font: Font, { defaultUVS, nonDefaultUVS }: Selector): Map<number, number> {
	const forms = new Map<number, number>();
	for (const { startUnicodeValue: start, additionalCount } of defaultUVS ?? [])
		for (let point = start; point <= start + additionalCount; point++)
			forms.set(point, font.glyphForCodePoint(point).id);
	for (const { unicodeValue, glyphID } of nonDefaultUVS ?? []) forms.set(unicodeValue, glyphID);
	return forms;
}
