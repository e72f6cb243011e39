import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import { type Character, characters } from './characters.ts';
import { type Drawn, mergedWidths, toUnicode } from './encoding.ts';
import type { Face } from './faces.ts';
import { packed } from './packed.ts';

/** The characters that one document takes from a face. */
export interface EmbeddedFace {
	/** The text as a PDF string of two-byte codes. */
	encode(text: string): string;
	/** Writes the subset, once everything is drawn. */
	write(context: PDFContext): PDFRef;
}

/** What fontkit's subset really takes and returns; its published types are those of version 1. */
interface Subset {
	includeGlyph(glyph: number): number;
	encode(): Uint8Array;
}

/**
 * pdf-lib's own embedder asks fontkit to lay out each text, which took half of a letter's time, and gives
 * one code to a glyph: 一 and the radical ⼀ share a glyph, so one was extracted as the other, in this
 * document or, as the parsed font is shared, in the next. Here every distinct character has a code of
 * its own, and nothing of a document stays in the font.
 */
export function embeddedFace(face: Face, tag: string): EmbeddedFace {
	const codes = new Map<string, string>();
	const drawn: Drawn[] = [];

	function codeOf(character: Character) {
		const { text } = character;
		const before = codes.get(text);
		if (before) return before;
		const { glyph, advance } = face.shape(character);
		drawn.push({ text, glyph, width: advance });
		const code = drawn.length.toString(16).toUpperCase().padStart(4, '0');
		codes.set(text, code);
		return code;
	}

	return {
		encode: (text) => characters(text).map(codeOf).join(''),
		write: (context) => write(context, face, `${tag}+${face.name}`, drawn)
	};
}

function write(context: PDFContext, { font }: Face, name: string, drawn: Drawn[]): PDFRef {
	const subset = font.createSubset() as unknown as Subset;
	const glyphs = drawn.map(({ glyph }) => subset.includeGlyph(glyph));
	const file = subset.encode();
	const { ascent, descent, capHeight, bbox } = font;
	const descriptor = context.obj({
		Type: 'FontDescriptor',
		FontName: name,
		Flags: 4,
		FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY],
		ItalicAngle: 0,
		Ascent: ascent,
		Descent: descent,
		CapHeight: capHeight,
		StemV: 80,
		FontFile2: packed(context, file, { Length1: file.length })
	});
	const inOrder = glyphs.every((glyph, index) => glyph === index + 1);
	const descendant = context.obj({
		Type: 'Font',
		Subtype: 'CIDFontType2',
		BaseFont: name,
		CIDSystemInfo: context.obj({
			Registry: PDFString.of('Adobe'),
			Ordering: PDFString.of('Identity'),
			Supplement: 0
		}),
		CIDToGIDMap: inOrder ? 'Identity' : packed(context, twoBytes([0, ...glyphs])),
		FontDescriptor: context.register(descriptor),
		W: mergedWidths(drawn)
	});
	return context.register(
		context.obj({
			Type: 'Font',
			Subtype: 'Type0',
			BaseFont: name,
			Encoding: 'Identity-H',
			DescendantFonts: [context.register(descendant)],
			ToUnicode: packed(context, Buffer.from(toUnicode(drawn)))
		})
	);
}

const twoBytes = (numbers: number[]) =>
	Uint8Array.from(numbers.flatMap((number) => [number >> 8, number & 255]));
