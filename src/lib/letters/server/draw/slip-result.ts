import { refusalReasons } from '../../rules.ts';
import { type Pen, pen } from '#lib/drawing/server/pen.ts';
import { placeLine } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { FRAME } from '#lib/drawing/server/units.ts';

const VALUES = 52;
const LEFT = 54;
const TAB = 6;

/** The six rows that the employer fills in, in the order of writing. */
export function drawResultRows(sheet: Sheet) {
	row(sheet, 1, '選考結果', 196, 9, drawResult);
	row(sheet, 2, '採用のとき', 205, 8.5, drawHired);
	row(sheet, 3, '求人票との相違', 213.5, 12.5, drawDifferences);
	row(sheet, 4, '不採用のとき', 226, 17.5, drawReasons);
	row(sheet, 5, '応募者への連絡', 243.5, 7.5, drawTold);
	row(sheet, 6, '記入者', 251, 7.5, drawWriter);
}

type Draw = (sheet: Sheet, y: number, h: number) => void;

function row(sheet: Sheet, number: number, title: string, y: number, h: number, draw: Draw) {
	sheet.within('Sect', () => {
		const digit = { size: 10, weight: 'bold' } as const;
		const tab = { x: FRAME.left, y, w: TAB, h };
		sheet.solid(tab);
		sheet.inWhite(() => placeLine(sheet, String(number), tab, digit, { align: 'centre' }));
		placeLine(sheet, title, { x: 25.8, y, w: 26, h }, { size: 9.5 }, { role: 'H2' });
		sheet.line([VALUES, y], [VALUES, y + h], 0.5);
		draw(sheet, y, h);
		sheet.frame({ x: FRAME.left, y, w: FRAME.width, h }, 0.8);
	});
}

/** APP-17: 採用 or 不採用 is all that must be said. */
function drawResult(sheet: Sheet, y: number, h: number) {
	const big = { size: 13, weight: 'bold' } as const;
	for (const [x, w, text] of [
		[56, 18, '採用'],
		[88, 24, '不採用']
	] as const) {
		sheet.frame({ x, y: y + (h - 5.5) / 2, w: 5.5, h: 5.5 }, 1.2);
		placeLine(sheet, text, { x: x + 7, y, w, h }, big, { role: 'P' });
	}
	pen(sheet, y, h).at(130).words('どちらかに印をつけてください（必須）', 8.5);
}

function drawHired(sheet: Sheet, y: number, h: number) {
	const day = pen(sheet, y, h).at(LEFT).words('採用（予定）年月日　20', 8.5).gap(0.5);
	date(day, 8, 9);
	sheet.line([132, y], [132, y + h], 0.5);
	pen(sheet, y, h).at(134).words('雇用形態', 8.5).at(149).tick('正社員').gap(4).tick('正社員以外');
}

/** Lines for 年 月 日. */
const date = (at: Pen, width: number, size: number) =>
	['年', '月', '日'].forEach((unit) => at.blank(width).gap(0.6).words(unit, size).gap(0.5));

const differences = ['仕事の内容', '就業場所', '賃金', '時間・休日', '雇用形態', 'その他'];

function drawDifferences(sheet: Sheet, y: number, h: number) {
	const choices = pen(sheet, y, 6.6).at(LEFT).tick('なし').gap(3).tick('あり').gap(1).words('→', 9);
	choices.gap(2);
	for (const word of differences) choices.tick(word, 'small').gap(2.4);
	pen(sheet, y + 6, 6.5)
		.at(LEFT)
		.words('内容', 8.5)
		.at(62);
	sheet.line([62, y + h - 1.8], [193, y + h - 1.8], 0.5);
}

const COLUMN = 35.4;
const PITCH = 4.1;

/** Up to two codes of two digits; the applicant never sees them (PRV-5). */
function drawReasons(sheet: Sheet, y: number, h: number) {
	pen(sheet, y + 1, 4)
		.at(LEFT)
		.words('理由の番号（2つまで）', 8.5);
	for (const x of [56, 69.5]) {
		sheet.frame({ x, y: y + 5.6, w: 11.5, h: 7.4 }, 0.8);
		sheet.line([x + 5.75, y + 5.9], [x + 5.75, y + 12.7], 0.5, '1 1.5');
	}
	pen(sheet, y + 13.2, 4)
		.at(LEFT)
		.words('応募者には見せません', 8);
	sheet.line([87.5, y], [87.5, y + h], 0.5);
	refusalReasons.forEach(({ code, label }, index) => {
		const where = code === '99' ? '（3の内容欄に）' : '';
		pen(sheet, y + 0.6 + Math.floor(index / 3) * PITCH, PITCH)
			.at(89.5 + (index % 3) * COLUMN)
			.words(`${code} ${label}${where}`, 8.5);
	});
}

function drawTold(sheet: Sheet, y: number, h: number) {
	const line = pen(sheet, y, h).at(LEFT).tick('連絡した').words('（', 9).gap(-0.5);
	line.blank(9).gap(0.6).words('月', 9).gap(0.3).blank(9).gap(0.6).words('日）', 9);
	line.at(105.2).tick('これから');
	sheet.line([137.5, y], [137.5, y + h], 0.5);
	line.at(139).words('方法', 8.5).at(147);
	for (const way of ['マイページ', '電話', '郵送']) line.tick(way, 'small').gap(2);
}

function drawWriter(sheet: Sheet, y: number, h: number) {
	const line = pen(sheet, y, h).at(LEFT).words('所属・氏名', 8.5).gap(1).blank(38).gap(2.6);
	line.words('電話', 8.5).gap(1).blank(27).gap(2.6).words('記入日 20', 8.5).gap(0.5);
	date(line, 6.8, 8.5);
}
