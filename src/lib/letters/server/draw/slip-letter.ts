import type { LetterFacts } from '../../facts.ts';
import { introducedBy } from '../../words.ts';
import { drawIssuer } from './issuer.ts';
import type { Missing } from '#lib/drawing/server/missing.ts';
import { placeName, placeProse } from '#lib/drawing/server/place.ts';
import { slipGroups } from './slip-rows.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { layOut } from '#lib/drawing/server/table.ts';
import { ours, theirs, whole } from '#lib/drawing/server/wording.ts';

const TABLE_TOP = 74;
const COLUMNS = { label: 20, split: 132, splitLabel: 20 };
/** The upper half ends here, so that the cut line never moves. */
const END = 158.5;

/** The upper half: whom the office introduces, for which posting. */
export function drawIntroduction(sheet: Sheet, facts: LetterFacts, missing: Missing[]) {
	const p = { role: 'P' } as const;
	const { establishment } = facts;
	const company = { size: 13, min: 9, weight: 'bold', lead: 1.22 } as const;
	const to = { x: 18, y: 39.5, w: 90, h: 12 };
	placeName(sheet, theirs(`${establishment.name}　${whole('御中')}`), to, company, p);
	const contact = { size: 9.5, min: 8, lead: 1.25, atBlanks: true };
	const attention = { x: 18, y: 52, w: 90, h: 8.5 };
	placeProse(sheet, recruiter(facts), attention, contact, { ...p, top: true });
	drawIssuer(sheet, facts.office, 38.6);

	const intro = ours`次の方を紹介します（${introducedBy(facts)}）。選考が終わりましたら、ご本人に結果をお伝えのうえ、求人者マイページまたは下の選考結果通知で安定所へお知らせください。`;
	const body = { x: 18, y: 64.4, w: 178, h: 9.2 };
	placeProse(sheet, intro, body, { size: 9.5, min: 9, lead: 1.35 }, p);

	const table = layOut(slipGroups(facts, missing), COLUMNS, 'fixed');
	table.draw(sheet, TABLE_TOP);
	const tableEnd = TABLE_TOP + table.height;
	const y = Math.min(tableEnd + 0.8, Math.max(tableEnd, END - 6.4));
	const note = ours`この紹介状は紹介したことを証するもので、採用を求めるものではありません。個人情報は選考のためだけに使い、選考が終わったら返却または廃棄してください。`;
	placeProse(
		sheet,
		note,
		{ x: 18, y, w: 178, h: END - y },
		{ size: 8, lead: 1.25 },
		{ ...p, top: true }
	);
}

function recruiter({ establishment }: LetterFacts) {
	const { department, name } = establishment.contact;
	return theirs(['採用担当', department, whole(`${name} 様`)].filter(Boolean).join('　'));
}
