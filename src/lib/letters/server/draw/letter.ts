import type { LetterFacts } from '../../facts.ts';
import { letterDocumentNumber } from '../../rules.ts';
import { introducedBy } from '../../words.ts';
import { drawFoot } from '#lib/drawing/server/foot.ts';
import { drawHead } from './head.ts';
import { drawIssuer } from './issuer.ts';
import { drawNext } from './letter-next.ts';
import { letterGroups } from './letter-rows.ts';
import type { Missing } from '#lib/drawing/server/missing.ts';
import { paper } from '#lib/drawing/server/paper.ts';
import {
	DoesNotFit,
	placeLine,
	placeName,
	placeProse,
	textWidth
} from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { layOut } from '#lib/drawing/server/table.ts';
import { lineByLine, ours, theirs } from '#lib/drawing/server/wording.ts';
import { fitName } from '#lib/drawing/server/fit.ts';

const TITLE = '紹介状（本人控え）';
const TABLE_TOP = 80;
/** The table grows down to here; below it there is room for what comes next and a smaller memo. */
const TABLE_END = 241;
/** Of rows that grow. Under 8 only where nearly every field is at its limit: small print is better than no letter. */
const SIZES = [10.5, 9, 8, 7, 6, 5];

/** Paper 1: the letter that the seeker takes to the interview. */
export const drawLetter = (facts: LetterFacts, missing: Missing[]): Promise<Uint8Array> => {
	const documentNumber = letterDocumentNumber(facts.number, 'letter');
	const properties = {
		title: TITLE,
		subject: `公共職業安定所の${TITLE}`,
		author: facts.office.name,
		documentNumber,
		issuedAt: facts.issuedAt
	};
	return paper(properties, [
		(sheet) => {
			drawHead(sheet, facts, {
				title: TITLE,
				subtitle: ours`面接のときにお持ちください。`,
				documentNumber,
				pages: 1
			});
			sheet.within('Sect', () => drawBody(sheet, facts, missing));
			drawFoot(sheet, {
				note: ours`この控えは、紹介を受けたことを示すものです。個人情報は職業紹介と選考のためだけに使います。不要になったら、切って捨ててください。二次元コードの確認ページには、番号・安定所・発行日・状態だけが出て、氏名は出ません。`,
				lead: 1.3,
				documentNumber,
				page: 1,
				pages: 1,
				y: 272,
				gap: 1,
				number: { y: 281.2, h: 3.8 }
			});
		}
	]);
};

function drawBody(sheet: Sheet, facts: LetterFacts, missing: Missing[]) {
	drawSeeker(sheet, facts);
	drawIssuer(sheet, facts.office, 41.5);
	const intro = lineByLine(
		ours`あなたを次の求人に紹介しました（${introducedBy(facts)}）。`,
		ours`この紹介は、採用を約束するものではありません。`
	);
	const box = { x: 18, y: 68, w: 178, h: 10.4 };
	placeProse(sheet, intro, box, { size: 10, min: 9, lead: 1.35 }, { role: 'P' });

	const table = layOutTable(facts, missing);
	table.draw(sheet, TABLE_TOP);
	drawNext(sheet, facts, TABLE_TOP + table.height + 4);
}

function layOutTable(facts: LetterFacts, missing: Missing[]) {
	const columns = { label: 27, split: 102, splitLabel: 22 };
	const groups = letterGroups(facts, missing);
	for (const size of SIZES) {
		const table = layOut(groups, columns, size);
		if (TABLE_TOP + table.height <= TABLE_END) return table;
	}
	throw new DoesNotFit(`紹介状 ${facts.number}`);
}

function drawSeeker(sheet: Sheet, { seeker }: LetterFacts) {
	const p = { role: 'P' } as const;
	const kana = { x: 18, y: 40, w: 84, h: 7 };
	if (seeker.kana)
		placeName(sheet, theirs(seeker.kana), kana, { size: 9, min: 8 }, { ...p, bottom: true });
	const box = { x: 18, y: 47.5, w: 74, h: 11.5 };
	const type = { size: 18, min: 11, weight: 'bold', lead: 1.22 } as const;
	placeName(sheet, theirs(seeker.name), box, type, p);
	const { lines, size } = fitName(theirs(seeker.name), box, type);
	const width = Math.max(...lines.map((line) => textWidth(line, size, 'bold')));
	placeLine(sheet, '様', { x: 18 + width + 2.5, y: 47, w: 8, h: 12 }, { size: 13 }, p);
	const number = { x: 18, y: 60, w: 84, h: 5 };
	placeLine(sheet, `求職番号　${seeker.number}`, number, { size: 10 }, p);
}
