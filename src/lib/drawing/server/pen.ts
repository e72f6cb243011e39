import { placeLine, textWidth } from './place.ts';
import type { Sheet } from './sheet.ts';

/** Writes one line of a form from left to right: words, boxes to tick, lines to write on. */
export interface Pen {
	at(x: number): Pen;
	/** Moves on by some millimetres. */
	gap(width: number): Pen;
	words(text: string, size: number): Pen;
	/** A box to tick and its words; the small one for a list of choices. */
	tick(text: string, kind?: 'small'): Pen;
	/** A line to write on. */
	blank(width: number): Pen;
}

const TICKS = { usual: { side: 3.6, size: 9 }, small: { side: 3.4, size: 8.5 } } as const;
const TO_WORDS = 1.2;
/** Lines to write on are this far above the row's end. */
const LIFT = 1.8;

export function pen(sheet: Sheet, y: number, h: number): Pen {
	let x = 0;
	const own: Pen = {
		at(to) {
			x = to;
			return own;
		},
		gap: (width) => own.at(x + width),
		words(text, size) {
			const w = textWidth(text, size);
			placeLine(sheet, text, { x, y, w, h }, { size }, { role: 'P' });
			return own.gap(w);
		},
		tick(text, kind) {
			const { side, size } = TICKS[kind ?? 'usual'];
			sheet.frame({ x, y: y + (h - side) / 2, w: side, h: side }, 0.8);
			return own.gap(side + TO_WORDS).words(text, size);
		},
		blank(width) {
			sheet.line([x, y + h - LIFT], [x + width, y + h - LIFT], 0.5);
			return own.gap(width);
		}
	};
	return own;
}
