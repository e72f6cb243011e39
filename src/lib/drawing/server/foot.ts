import { placeLine, placeProse } from './place.ts';
import type { Sheet } from './sheet.ts';
import { FRAME } from './units.ts';
import type { Wording } from './wording.ts';

interface Foot {
	note: Wording;
	lead: number;
	documentNumber: string;
	page: number;
	pages: number;
	/** Of the rule; the note follows `gap` below. */
	y: number;
	gap: number;
	/** Top of the line with the number, and its height. */
	number: { y: number; h: number };
}

/** The foot of each page: what the paper is for, its number and page. */
export function drawFoot(sheet: Sheet, foot: Foot) {
	sheet.line([FRAME.left, foot.y], [FRAME.right, foot.y], 0.5);
	const note = { x: FRAME.left, y: foot.y + foot.gap, w: FRAME.width, h: 7.8 };
	placeProse(sheet, foot.note, note, { size: 8, lead: foot.lead }, { top: true, role: 'P' });
	const number = `${foot.documentNumber}　${foot.page}／${foot.pages}`;
	placeLine(sheet, number, { x: 106, w: 90, ...foot.number }, { size: 8 }, { align: 'right' });
}
