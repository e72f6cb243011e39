import type { SetActivity } from './activity-rows.ts';
import { EDGES, PADDING } from './activity-rows.ts';
import { placeLine, placeLines } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { FRAME } from '#lib/drawing/server/units.ts';

/** Where the table ends on every page; it begins lower on the first, under the issuer. */
export const TABLE_END = 235.3;
export const FIRST_TOP = 80;
export const NEXT_TOP = 42;
const HEAD = 6.5;
const BLANK = 6;
const titles = ['番', '活動日', '活動の内容', '事業所名・職種・求人番号', '状況'] as const;
const GAP = 0.6;

/** The rows of each page: as many as there is room for. */
export function paginateActivities(rows: SetActivity[]): SetActivity[][] {
	const pages: SetActivity[][] = [[]];
	let room = TABLE_END - FIRST_TOP - HEAD;
	for (const row of rows) {
		if (row.height > room && pages.at(-1)!.length > 0) {
			pages.push([]);
			room = TABLE_END - NEXT_TOP - HEAD;
		}
		pages.at(-1)!.push(row);
		room -= row.height;
	}
	return pages;
}

/** The table of one page with what is left of it blank, so that nothing can be written in afterwards. */
export function drawActivities(sheet: Sheet, rows: SetActivity[], top: number, last: boolean) {
	let y = top + HEAD;
	sheet.within('Table', () => {
		drawTitles(sheet, top);
		for (const row of rows) {
			sheet.line([FRAME.left, y], [FRAME.right, y], 0.5);
			drawActivity(sheet, row, y);
			y += row.height;
		}
	});
	for (const edge of EDGES.slice(1, -1)) sheet.line([edge, top], [edge, y], 0.5);
	sheet.line([FRAME.left, y], [FRAME.right, y], 0.5);
	if (last && TABLE_END - y >= BLANK) {
		const box = { x: FRAME.left, y: y + 1, w: FRAME.width, h: BLANK };
		placeLine(sheet, '以下余白', box, { size: 9 }, { align: 'centre', role: 'P' });
	}
	sheet.frame({ x: FRAME.left, y: top, w: FRAME.width, h: TABLE_END - top }, 1);
}

function drawTitles(sheet: Sheet, y: number) {
	sheet.within('TR', () =>
		titles.forEach((title, column) => {
			const align = column === 0 ? 'centre' : 'left';
			placeLine(sheet, title, cell(column, y, HEAD), { size: 9 }, { align, role: 'TH' });
		})
	);
}

function drawActivity(sheet: Sheet, row: SetActivity, y: number) {
	const td = { role: 'TD' } as const;
	const { height, company, job } = row;
	sheet.within('TR', () => {
		const number = { size: 9, min: 7 };
		placeLine(sheet, String(row.n), cell(0, y, height), number, { ...td, align: 'centre' });
		placeLines(sheet, row.day, cell(1, y, height), td);
		placeLines(sheet, row.kind, cell(2, y, height), td);
		const top = y + (height - company.height - GAP - job.height) / 2;
		const box = cell(3, top, company.height);
		sheet.as('TD', () => {
			placeLines(sheet, company, box, { top: true });
			const beneath = { ...box, y: top + company.height + GAP, h: job.height };
			placeLines(sheet, job, beneath, { top: true });
		});
		placeLines(sheet, row.state, cell(4, y, height), td);
	});
}

function cell(column: number, y: number, h: number) {
	const [left = 0, right = 0] = EDGES.slice(column, column + 2);
	const padding = column === 0 ? 0 : PADDING;
	return { x: left + padding, y, w: right - left - 2 * padding, h };
}
