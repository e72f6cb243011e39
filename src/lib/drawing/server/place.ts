import { faces, type Weight } from './faces.ts';
import { type Fit, fitName, fitProse, type Fitted, type Room, type Type } from './fit.ts';
import type { Sheet } from './sheet.ts';
import type { Role } from './tags.ts';
import { type Box, em } from './units.ts';
import type { Wording } from './wording.ts';
import { inkWidth } from './wrap.ts';

/** The em box of Noto Sans JP sits this far above its baseline. */
const ASCENT = 0.88;

export type Align = 'left' | 'centre' | 'right';

interface Placing {
	align?: Align;
	/** From the top of the box, or to its bottom; centred in it otherwise. */
	top?: boolean;
	bottom?: boolean;
	role?: Role;
}

export class DoesNotFit extends Error {
	constructor(text: string) {
		super(`No room on the paper for: ${text}`);
	}
}

/** Draws fitted lines into a box. */
export function placeLines(sheet: Sheet, fitted: Fitted, box: Box, placing: Placing = {}) {
	const { lines, size, lead, weight, height } = fitted;
	const free = box.h - height;
	const top = box.y + (placing.top ? 0 : placing.bottom ? free : free / 2);
	const draw = () =>
		lines.forEach((line, index) => {
			const x = box.x + indent(line, size, weight, box.w, placing.align);
			sheet.text(line, x, top + em(size) * (ASCENT + index * lead), size, weight);
		});
	if (placing.role) sheet.as(placing.role, draw);
	else draw();
}

function indent(line: string, size: number, weight: Weight, width: number, align?: Align): number {
	if (align !== 'centre' && align !== 'right') return 0;
	const free = width - textWidth(line, size, weight);
	return align === 'centre' ? free / 2 : free;
}

export const textWidth = (line: string, size: number, weight: Weight = 'regular') =>
	(inkWidth(faces[weight], line) / 1000) * em(size);

/** A label, number or date: one line at its size. It is never cut: where it does not fit, there is no paper. */
export function placeLine(sheet: Sheet, text: string, box: Box, type: Type, placing?: Placing) {
	const fitted = fitName([text], box, type);
	if (textWidth(text, fitted.size, fitted.weight) > box.w + 0.1) throw new DoesNotFit(text);
	placeLines(sheet, fitted, box, placing);
}

export const placeName = (sheet: Sheet, text: Wording, box: Box, type: Type, placing?: Placing) =>
	placeLines(sheet, insist(fitName, text, box, type), box, placing);

export const placeProse = (sheet: Sheet, text: Wording, box: Box, type: Type, placing?: Placing) =>
	placeLines(sheet, insist(fitProse, text, box, type), box, placing);

const LAST_RESORT = 5;

/** In a box that cannot grow a longer text than foreseen is set smaller rather than cut or refused. */
export function insist(fit: Fit, text: Wording, box: Room, type: Type): Fitted {
	const usual = fit(text, box, type);
	if (usual.fits) return usual;
	const smaller = fit(text, box, { ...type, min: LAST_RESORT });
	if (!smaller.fits) throw new DoesNotFit(text.join(''));
	return smaller;
}
