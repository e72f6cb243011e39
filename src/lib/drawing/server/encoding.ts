/** A character with a code of its own in a document; codes count from 1 in the order of drawing. */
export interface Drawn {
	text: string;
	glyph: number;
	width: number;
}

/** The W array of a font: only what is not one em wide, which is the default, in runs of one width. */
export function mergedWidths(drawn: readonly Drawn[]): number[] {
	const runs: [first: number, last: number, width: number][] = [];
	drawn.forEach(({ width }, index) => {
		const code = index + 1;
		const run = runs.at(-1);
		if (run && run[1] === code - 1 && run[2] === width) run[1] = code;
		else if (width !== 1000) runs.push([code, code, width]);
	});
	return runs.flat();
}

/** The map by which readers copy, search and speak: from each code to the text as it was stored. */
export function toUnicode(drawn: readonly Drawn[]): string {
	const lines = drawn.map(({ text }, index) => `<${hex(index + 1)}><${utf16(text)}>`);
	const blocks: string[] = [];
	for (let start = 0; start < lines.length; start += 100) {
		const block = lines.slice(start, start + 100);
		blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
	}
	return [
		'/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
		'/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
		'/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
		'1 begincodespacerange <0000><FFFF> endcodespacerange',
		...blocks,
		'endcmap CMapName currentdict /CMap defineresource pop end end'
	].join('\n');
}

const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, '0');

const utf16 = (text: string) =>
	Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
