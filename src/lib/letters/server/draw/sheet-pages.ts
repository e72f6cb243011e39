import type { SheetCell, SheetSection } from '../../sheet-cells.ts';
import { type Fitted, wrapped } from '#lib/drawing/server/fit.ts';
import { lineByLine, theirs } from '#lib/drawing/server/wording.ts';

/** A size at which the whole sheet may be set. */
export interface Step {
	value: number;
	label: number;
	lead: number;
	/** Above and below a row's text, in mm. */
	padding: number;
}

export interface SetCell {
	label: Fitted;
	value: Fitted;
	width: number;
}

export interface SetRow {
	cells: SetCell[];
	height: number;
}

/** Rows of a section that stand together on a page, from y on. */
export interface Part {
	title: string;
	/** 1 for 求人事業所; 0 without a title. */
	number: number;
	continued: boolean;
	y: number;
	rows: SetRow[];
}

export const LABEL_WIDTH = 23.5;
export const LABEL_PADDING = 0.9;
export const VALUE_PADDING = 1.2;
export const HEAD = 5.6;
const GAP = 1.6;

/** Largest first. */
const steps: Step[] = [
	{ value: 9, label: 7.5, lead: 1.25, padding: 1.3 },
	{ value: 8.5, label: 7.5, lead: 1.25, padding: 1.1 },
	{ value: 8, label: 7.5, lead: 1.22, padding: 0.9 },
	{ value: 7.5, label: 7, lead: 1.2, padding: 0.7 },
	{ value: 7, label: 7, lead: 1.18, padding: 0.6 }
];

const FIRST = { top: 51.5, bottom: 271 };
const LATER = { top: 24, bottom: 270 };

/**
 * The sections over two pages, at the largest size that fits. A posting with nearly everything at its limit
 * takes a third page at the smallest size: nothing is cut, and no lawful posting is without its paper.
 */
export function paginate(sections: SheetSection[]): Part[][] {
	for (const step of steps) {
		const placed = place(sections, step);
		if (placed.length <= 2 || step === steps.at(-1)) return placed;
	}
	return [];
}

const setSection = ({ title, rows }: SheetSection, step: Step) => ({
	title,
	rows: rows.map((cells) => setRow(cells, step))
});

function setRow(cells: SheetCell[], step: Step): SetRow {
	const set = cells.map((cell) => setCell(cell, step));
	const tallest = Math.max(...set.map(({ label, value }) => Math.max(label.height, value.height)));
	return { cells: set, height: tallest + 2 * step.padding };
}

function setCell({ label, lines, bold, width }: SheetCell, { value, label: small, lead }: Step) {
	const room = (w: number) => ({ w, h: Infinity });
	const labelRoom = room(LABEL_WIDTH - 2 * LABEL_PADDING);
	const valueRoom = room(width - LABEL_WIDTH - 2 * VALUE_PADDING);
	const weight = bold ? ('bold' as const) : undefined;
	return {
		label: wrapped(theirs(label), small, labelRoom, { size: small, lead: 1.15 }),
		value: wrapped(lineByLine(...lines.map(theirs)), value, valueRoom, {
			size: value,
			lead,
			weight
		}),
		width
	};
}

/** A section's title never stands without its first row. */
function place(sections: SheetSection[], step: Step): Part[][] {
	const result: Part[][] = [[]];
	let frame = FIRST;
	let y = frame.top;
	for (const [number, section] of sections.entries()) {
		const { title, rows } = setSection(section, step);
		const head = title ? HEAD : 0;
		let part: Part | undefined;
		for (const row of rows) {
			const above = part ? 0 : head + (y > frame.top ? GAP : 0);
			if (y + above + row.height > frame.bottom) {
				result.push([]);
				frame = LATER;
				y = frame.top;
				part = undefined;
			}
			if (!part) {
				if (y > frame.top) y += GAP;
				part = { title, number, continued: row !== rows[0], y, rows: [] };
				result.at(-1)?.push(part);
				y += head;
			}
			part.rows.push(row);
			y += row.height;
		}
	}
	return result;
}
