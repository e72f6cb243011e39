import { DAY } from '#lib/calendar/spans.ts';
import type { LetterFacts } from '../../facts.ts';
import { shortMoment } from '../../words.ts';
import { fitProse } from '#lib/drawing/server/fit.ts';
import { placeLine, placeLines } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { ours, type Wording } from '#lib/drawing/server/wording.ts';

const MEMO_END = 269;
const MEMO_HEIGHT = 28;

/** Under the table: what happens next, and a box to write in when the interview is. */
export function drawNext(sheet: Sheet, facts: LetterFacts, top: number) {
	sheet.within('Sect', () => {
		placeLine(
			sheet,
			'これからのこと',
			{ x: 18, y: top, w: 100, h: 5.5 },
			{ size: 11 },
			{ role: 'H2' }
		);
		sheet.within('L', () => {
			let y = top + 6;
			steps(facts).forEach((step, index) => (y = drawStep(sheet, index + 1, step, y)));
		});
	});
	sheet.within('Sect', () => drawMemo(sheet, top));
}

const steps = ({ kind, appliedAt }: LetterFacts): Wording[] => [
	ours`面接の日時は、マイページか電話で事業所から連絡があります。`,
	kind === 'counter'
		? ours`応募をやめるときは、事業所と安定所へお伝えください。`
		: ours`応募の取消しは、${cancelUntil(appliedAt)}までマイページでできます。その後は、事業所へ直接お伝えください。`,
	ours`結果の連絡が来ないときは、安定所へお伝えください。`
];

/** CLK-10. */
const cancelUntil = (appliedAt: string) =>
	shortMoment(new Date(new Date(appliedAt).getTime() + DAY));

function drawStep(sheet: Sheet, number: number, step: Wording, y: number): number {
	const fitted = fitProse(step, { w: 97, h: 8.2 }, { size: 9, min: 8.5, lead: 1.28 });
	const h = fitted.lines.length > 1 ? 8.2 : 4.2;
	sheet.within('LI', () => {
		const bold = { size: 9, weight: 'bold' } as const;
		placeLine(sheet, String(number), { x: 18, y, w: 5, h: 4.2 }, bold, { role: 'Lbl' });
		placeLines(sheet, fitted, { x: 23, y, w: 97, h }, { top: true, role: 'LBody' });
	});
	return y + h + 0.7;
}

function drawMemo(sheet: Sheet, top: number) {
	const title = { x: 126, y: top, w: 40, h: 5.5 };
	placeLine(sheet, '面接のメモ', title, { size: 11 }, { role: 'H2' });
	const y = top + 6;
	const h = Math.min(MEMO_HEIGHT, MEMO_END - y);
	sheet.frame({ x: 126, y, w: 70, h }, 0.5);
	['日時', '場所', '担当者'].forEach((label, index) => {
		const row = y + (index * h) / 3;
		if (index > 0) sheet.line([126, row], [196, row], 0.5, '1 2');
		placeLine(sheet, label, { x: 127.5, y: row, w: 14, h: h / 3 }, { size: 8.5 }, { role: 'P' });
	});
}
