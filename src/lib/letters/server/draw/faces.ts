import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { characters } from './characters.ts';

export type Weight = 'regular' | 'bold';

/** A parsed font and what is asked of it again and again. */
export interface Face {
	readonly name: string;
	readonly font: fontkit.Font;
	has(codePoint: number): boolean;
	/** The glyph of a code point, or of 〓 where the font has none. */
	glyph(codePoint: number): number;
	/** Width in thousandths of an em: kerning is not applied, so a sum of these is exact. */
	width(text: string): number;
}

const GETA = 0x3013;

/** Parsed once per worker: 5 MB each. Noto Sans JP, because smaller fonts lack 𠮷. */
export const faces: Record<Weight, Face> = {
	regular: face('NotoSansJP-Regular', '400Regular/NotoSansJP_400Regular.ttf'),
	bold: face('NotoSansJP-Bold', '700Bold/NotoSansJP_700Bold.ttf')
};

function face(name: string, file: string): Face {
	const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-jp/${file}`);
	const font = fontkit.create(readFileSync(path)) as fontkit.Font;
	const known = new Map<number, { glyph: number; advance: number; missing: boolean }>();

	function lookUp(codePoint: number) {
		const before = known.get(codePoint);
		if (before) return before;
		const missing = !font.hasGlyphForCodePoint(codePoint);
		const glyph = font.glyphForCodePoint(missing ? GETA : codePoint);
		rememberParts(glyph);
		const advance = (glyph.advanceWidth * 1000) / font.unitsPerEm;
		const found = { glyph: glyph.id, advance, missing };
		known.set(codePoint, found);
		return found;
	}

	return {
		name,
		font,
		has: (codePoint) => !lookUp(codePoint).missing,
		glyph: (codePoint) => lookUp(codePoint).glyph,
		width: (text) =>
			characters(text).reduce((sum, { codePoint }) => sum + lookUp(codePoint).advance, 0)
	};
}

interface Parts {
	numberOfContours: number;
	components?: unknown;
}

/**
 * For every subset fontkit decodes the outline of each glyph again, only to see whether it is composed of
 * others: four of a letter's twelve milliseconds. It keeps its glyphs, so the answer can be kept with them.
 */
function rememberParts(glyph: fontkit.Glyph) {
	const own = glyph as fontkit.Glyph & { _decode?: () => Parts | null };
	const outline = own._decode?.();
	const parts = outline && {
		numberOfContours: outline.numberOfContours,
		components: outline.components
	};
	own._decode = () => parts ?? null;
}
