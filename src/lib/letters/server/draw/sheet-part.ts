import { placeLine, placeLines } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import {
	HEAD,
	LABEL_PADDING,
	LABEL_WIDTH,
	type Part,
	type SetCell,
	type SetRow,
	VALUE_PADDING
} from './sheet-pages.ts';
import { FRAME } from '#lib/drawing/server/units.ts';

/** One section of paper 3, or what of it stands on this page. */
export function drawPart(sheet: Sheet, part: Part) {
	sheet.within('Sect', () => {
		if (part.title) drawTitle(sheet, part);
		const top = part.y + (part.title ? HEAD : 0);
		let y = top;
		sheet.within('Table', () => {
			for (const row of part.rows) {
				if (y > top) sheet.line([FRAME.left, y], [FRAME.right, y], 0.5);
				drawRow(sheet, row, y);
				y += row.height;
			}
		});
		sheet.frame({ x: FRAME.left, y: top, w: FRAME.width, h: y - top }, 0.8);
	});
}

function drawTitle(sheet: Sheet, { title, number, continued, y }: Part) {
	const square = { x: FRAME.left, y: y + 0.4, w: 5.2, h: 4.6 };
	const digit = { size: 9.5, weight: 'bold' } as const;
	sheet.solid(square);
	sheet.inWhite(() => placeLine(sheet, String(number), square, digit, { align: 'centre' }));
	const words = continued ? `${title}（続き）` : title;
	const box = { x: 24.5, y: y + 0.4, w: 90, h: 4.6 };
	placeLine(sheet, words, box, { size: 10, weight: 'bold' }, { role: 'H2' });
}

function drawRow(sheet: Sheet, { cells, height }: SetRow, y: number) {
	let x: number = FRAME.left;
	sheet.within('TR', () => {
		for (const cell of cells) {
			if (x > FRAME.left) sheet.line([x, y], [x, y + height], 0.4);
			drawCell(sheet, cell, x, y, height);
			x += cell.width;
		}
	});
}

function drawCell(sheet: Sheet, { label, value, width }: SetCell, x: number, y: number, h: number) {
	const middle = x + LABEL_WIDTH;
	const labelBox = { x: x + LABEL_PADDING, y, w: LABEL_WIDTH - 2 * LABEL_PADDING, h };
	placeLines(sheet, label, labelBox, { role: 'TH' });
	sheet.line([middle, y], [middle, y + h], 0.25);
	const valueBox = { x: middle + VALUE_PADDING, y, w: width - LABEL_WIDTH, h };
	placeLines(sheet, value, valueBox, { role: 'TD' });
}
