import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { type Character, characters, isPlain } from './characters.ts';
import { nearLetter } from './near.ts';
import { variations } from './variations.ts';

export type Weight = 'regular' | 'bold';

/** What a font draws for a character. */
export interface Shape {
	glyph: number;
	/** In thousandths of an em. */
	advance: number;
	/** As typed; the base form of a kanji or letter whose own the font lacks; or 〓. */
	likeness: 'own' | 'near' | 'none';
}

/** A parsed font and what is asked of it again and again. */
export interface Face {
	readonly name: string;
	readonly font: fontkit.Font;
	shape(character: Character): Shape;
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
	const variation = variations(font);
	const known = new Map<number, Shape>();
	const advances = new Array<number | undefined>(0x10000);

	function shape(character: Character): Shape {
		const key = keyOf(character);
		const before = known.get(key);
		if (before) return before;
		const [likeness, id] = find(character);
		const glyph = font.getGlyph(id);
		rememberParts(glyph);
		const advance = (glyph.advanceWidth * 1000) / font.unitsPerEm;
		const found = { glyph: glyph.id, advance, likeness };
		known.set(key, found);
		return found;
	}

	function find({ codePoint, selector, bare }: Character): [Shape['likeness'], number] {
		const form = selector && variation(codePoint, selector);
		if (form) return [bare ? 'near' : 'own', form];
		const base = glyphOf(codePoint);
		if (base) return [selector || bare ? 'near' : 'own', base];
		const near = nearLetter(codePoint);
		const glyph = near && glyphOf(near);
		return glyph ? ['near', glyph] : ['none', glyphOf(GETA)];
	}

	/** Most of what is measured; asked tens of thousands of times for a paper. */
	function plainWidth(text: string): number {
		let sum = 0;
		for (let at = 0; at < text.length; at += 1) {
			const codePoint = text.charCodeAt(at);
			sum += advances[codePoint] ??= shape({ text: text.charAt(at), codePoint }).advance;
		}
		return sum;
	}

	/** 0 where the font has none. */
	const glyphOf = (codePoint: number) => font.glyphForCodePoint(codePoint).id;

	return {
		name,
		font,
		shape,
		width: (text) =>
			isPlain(text)
				? plainWidth(text)
				: characters(text).reduce((sum, one) => sum + shape(one).advance, 0)
	};
}

/** Not the text: marks heaped on a letter would fill the memory of a worker. */
const keyOf = ({ codePoint, selector = 0, bare }: Character) =>
	(selector * 2 + (bare ? 1 : 0)) * 0x200000 + codePoint;

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
