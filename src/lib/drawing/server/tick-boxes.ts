import { faces } from './faces.ts';
import { textWidth } from './place.ts';
import type { Sheet } from './sheet.ts';
import type { Content } from './table.ts';
import { em } from './units.ts';
import { theirs } from './wording.ts';
import { wrap } from './wrap.ts';

const SIDE = 3.2;
const INDENT = SIDE + 1.2;
const GAP = 4;
const PITCH = 4.6;
const SIZES = [9.5, 9, 8.5];

interface Item {
	x: number;
	line: number;
	lines: string[];
}

/** Words to tick off, wrapping as needed. The squares are drawn, as the font has no ☐. */
export const tickBoxes =
	(words: string[]): Content =>
	(w) => {
		const flows = SIZES.map((size) => ({ size, ...flow(words, w, size) }));
		const { size, items, count } = flows.find((one) => one.count === 1) ?? flows[2] ?? none;
		return {
			height: count === 1 ? 0 : 5.9 + (count - 1) * PITCH,
			draw: (sheet, box) =>
				sheet.within('TD', () => {
					const top = box.y + (box.h - SIDE - (count - 1) * PITCH) / 2;
					for (const item of items) drawItem(sheet, item, box.x, top, size);
				})
		};
	};

const none = { size: 9.5, items: [], count: 1 };

function flow(words: string[], w: number, size: number): { items: Item[]; count: number } {
	const items: Item[] = [];
	let x = 0;
	let line = 0;
	for (const word of words) {
		const width = INDENT + textWidth(word, size);
		if (x > 0 && x + width > w) [x, line] = [0, line + 1];
		const lines = wrap(theirs(word), ((w - INDENT) / em(size)) * 1000, { face: faces.regular });
		items.push({ x, line, lines });
		line += lines.length - 1;
		x += lines.length > 1 ? w : width + GAP;
	}
	return { items, count: line + 1 };
}

function drawItem(sheet: Sheet, { x, line, lines }: Item, left: number, top: number, size: number) {
	const y = top + line * PITCH;
	sheet.frame({ x: left + x, y, w: SIDE, h: SIDE }, 0.7);
	const baseline = y + SIDE / 2 + em(size) * 0.38;
	sheet.as('P', () =>
		lines.forEach((text, i) =>
			sheet.text(text, left + x + INDENT, baseline + i * PITCH, size, 'regular')
		)
	);
}
