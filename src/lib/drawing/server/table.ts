import { placeLines } from './place.ts';
import type { Sheet } from './sheet.ts';
import { type Box, em, FRAME } from './units.ts';

/**
 * How rows deal with more text than foreseen. `fixed`: they stay, and the type becomes smaller. A number:
 * they grow, with type of at most that size, so that a page which is nearly full can ask for less.
 */
export type Mode = 'fixed' | number;

export interface Placed {
	/** The height it needs. */
	height: number;
	draw(sheet: Sheet, box: Box): void;
}

/** What stands in a cell: given the width and the height that the row has anyhow, how it is placed. */
export type Content = (width: number, height: number, mode: Mode) => Placed;

type Cell = [label: string | string[], content: Content];

export interface Row {
	/** The least height. */
	height: number;
	cells: [Cell] | [Cell, Cell];
}

export interface Group {
	title: string;
	titleSize: number;
	rows: Row[];
}

/** Widths of the label columns; a second cell of a row starts at `split`. */
export interface Columns {
	label: number;
	split: number;
	splitLabel: number;
}

export const row = (height: number, ...cells: Row['cells']): Row => ({ height, cells });

const GROUP_WIDTH = 8;
const CELLS_LEFT = FRAME.left + GROUP_WIDTH;
const LABEL_SIZE = 9;
const LABEL_PADDING = 1.6;
const PADDING = 2;
const MARGIN = 0.5;

/** A table whose heights are known and which is not drawn yet. */
export interface LaidOut {
	height: number;
	draw(sheet: Sheet, top: number): void;
}

/** Lays out a table with grouped rows, as wide as the frame. */
export function layOut(groups: Group[], columns: Columns, mode: Mode): LaidOut {
	const laid = groups.map((group) => {
		const rows = group.rows.map((row) => layOutRow(row, columns, mode));
		return { ...group, rows, height: rows.reduce((sum, row) => sum + row.height, 0) };
	});
	const height = laid.reduce((sum, group) => sum + group.height, 0);
	return {
		height,
		draw(sheet, top) {
			let y = top;
			sheet.within('Table', () => {
				for (const group of laid) {
					drawGroup(sheet, group, y);
					y += group.height;
				}
			});
			sheet.frame({ x: FRAME.left, y: top, w: FRAME.width, h: height }, 1);
		}
	};
}

function layOutRow(row: Row, columns: Columns, mode: Mode) {
	const [first, second] = row.cells;
	const room = row.height - 2 * MARGIN;
	const place = ([label, content]: Cell, left: number, labelWidth: number, right: number) => {
		const value = left + labelWidth;
		const w = right - value - 2 * PADDING;
		return { label: [label].flat(), left, value, w, placed: content(w, room, mode) };
	};
	const split = second ? columns.split : FRAME.right;
	const cells = [place(first, CELLS_LEFT, columns.label, split)];
	if (second) cells.push(place(second, split, columns.splitLabel, FRAME.right));
	const needed = cells.map(({ placed }) => placed.height + 2 * MARGIN);
	return { cells, height: Math.max(row.height, ...needed) };
}

type LaidOutRow = ReturnType<typeof layOutRow>;
type LaidOutGroup = Omit<Group, 'rows'> & { rows: LaidOutRow[]; height: number };

function drawGroup(sheet: Sheet, group: LaidOutGroup, top: number) {
	const bottom = top + group.height;
	let y = top;
	group.rows.forEach((row, index) => {
		sheet.within('TR', () => {
			if (index === 0) drawTitle(sheet, group, top);
			for (const cell of row.cells) drawCell(sheet, cell, y, row.height);
		});
		y += row.height;
		if (index < group.rows.length - 1) sheet.line([CELLS_LEFT, y], [FRAME.right, y], 0.5);
	});
	sheet.line([FRAME.left, bottom], [FRAME.right, bottom], 0.8);
	sheet.line([CELLS_LEFT, top], [CELLS_LEFT, bottom], 0.5);
}

/** The title of a group, its characters one under the other. */
function drawTitle(sheet: Sheet, { title, titleSize, height }: LaidOutGroup, top: number) {
	const letters = [...title];
	const pitch = em(titleSize) * 1.15;
	const first = top + (height - letters.length * pitch) / 2 + em(titleSize) * 0.88;
	const x = FRAME.left + (GROUP_WIDTH - em(titleSize)) / 2;
	const draw = () =>
		letters.forEach((letter, i) => sheet.text(letter, x, first + i * pitch, titleSize, 'regular'));
	sheet.as('TH', draw, { actualText: title });
}

function drawCell(sheet: Sheet, cell: LaidOutRow['cells'][number], y: number, h: number) {
	const { label, left, value, w } = cell;
	if (left > CELLS_LEFT) sheet.line([left, y], [left, y + h], 0.5);
	sheet.line([value, y], [value, y + h], 0.5);
	drawLabel(sheet, label, { x: left + LABEL_PADDING, y, w: 0, h });
	cell.placed.draw(sheet, { x: value + PADDING, y: y + MARGIN, w, h: h - 2 * MARGIN });
}

function drawLabel(sheet: Sheet, lines: string[], box: Box) {
	const lead = 1.2;
	const height = em(LABEL_SIZE) * (1 + (lines.length - 1) * lead);
	const type = { size: LABEL_SIZE, lead, weight: 'regular', fits: true } as const;
	placeLines(sheet, { lines, height, ...type }, box, { role: 'TH' });
}
