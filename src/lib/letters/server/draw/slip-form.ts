import type { LetterFacts } from '../../facts.ts';
import { drawQr } from './head.ts';
import { placeLine, placeName } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { drawKeys } from './slip-keys.ts';
import { drawResultRows } from './slip-result.ts';
import { drawReturnWays } from './slip-return.ts';
import { PAGE } from '#lib/drawing/server/units.ts';
import { theirs } from '#lib/drawing/server/wording.ts';

const CUT = 160.5;

/** The lower half: it stands alone when it is cut off, and is always blank, because the seeker may open it too. */
export function drawReturnSlip(sheet: Sheet, facts: LetterFacts, documentNumber: string) {
	drawCut(sheet);
	const title = { x: 18, y: 163, w: 58, h: 9 };
	placeLine(sheet, '選考結果通知', title, { size: 18, weight: 'bold' }, { role: 'H1' });
	drawAddress(sheet, facts);
	drawQr(sheet, facts, { x: 172, y: 162.5, w: 24, h: 24 }, 'result');
	drawKeys(sheet, facts, documentNumber);
	drawResultRows(sheet);
	drawReturnWays(sheet, facts.office);
}

function drawCut(sheet: Sheet) {
	sheet.line([0, CUT], [87, CUT], 0.8, '4 3');
	sheet.line([123, CUT], [PAGE.width, CUT], 0.8, '4 3');
	const words = { x: 82, y: 158, w: 46, h: 5 };
	placeLine(sheet, '切り取って下を返送', words, { size: 8.5 }, { align: 'centre' });
}

/** To whom it goes back; by telephone where the office has no FAX. */
function drawAddress(sheet: Sheet, { office }: LetterFacts) {
	const right = { role: 'P', align: 'right' } as const;
	const to = { x: 76, y: 162.8, w: 92, h: 4.6 };
	placeName(sheet, theirs(`${office.name}　行`), to, { size: 10, min: 8.5 }, right);
	const number = office.fax ? `FAX ${office.fax}` : `電話 ${office.tel}`;
	const box = { x: 76, y: 167.4, w: 92, h: 5.4 };
	placeLine(sheet, number, box, { size: 13, min: 9, weight: 'bold' }, right);
}
