import { periodWords, totalWords } from '../../activity.ts';
import type { ActivityRecordFacts } from '../../facts.ts';
import { drawActivities, FIRST_TOP, NEXT_TOP, paginateActivities } from './activity-table.ts';
import { setActivity } from './activity-rows.ts';
import { drawFoot } from '#lib/drawing/server/foot.ts';
import { drawHead } from './head.ts';
import { drawIssuer } from './issuer.ts';
import { type Missing, missingNote } from '#lib/drawing/server/missing.ts';
import { paper } from '#lib/drawing/server/paper.ts';
import { placeLine, placeName, placeProse } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { lineByLine, ours, theirs } from '#lib/drawing/server/wording.ts';

const TITLE = '求職活動証明';

/** Paper 5: what a seeker applied for within a period, for 失業の認定 and the like. */
export const drawActivityRecord = (
	facts: ActivityRecordFacts,
	missing: Missing[]
): Promise<Uint8Array> => {
	const { number: documentNumber, office, issuedAt } = facts;
	const pages = paginateActivities(facts.rows.map(setActivity));
	const subject = '公共職業安定所の求職活動証明';
	const properties = { title: TITLE, subject, author: office.name, documentNumber, issuedAt };
	return paper(
		properties,
		pages.map((rows, index) => (sheet) => {
			const page = index + 1;
			const last = page === pages.length;
			const subtitle = ours`応募の記録。失業の認定などの手続に使えます。`;
			drawHead(sheet, facts, {
				...{ title: TITLE, subtitle, documentNumber, page, pages: pages.length }
			});
			sheet.within('Sect', () => {
				if (index === 0) drawWhose(sheet, facts);
				drawActivities(sheet, rows, index === 0 ? FIRST_TOP : NEXT_TOP, last);
				if (last) drawTotal(sheet, facts);
				if (index === 0) drawByHand(sheet);
			});
			drawRecordFoot(sheet, facts, { page, pages: pages.length }, missing);
		})
	);
};

function drawWhose(sheet: Sheet, facts: ActivityRecordFacts) {
	const { seeker } = facts;
	const p = { role: 'P' } as const;
	const kana = { x: 18, y: 39.5, w: 84, h: 7 };
	if (seeker.kana)
		placeName(sheet, theirs(seeker.kana), kana, { size: 9, min: 8 }, { ...p, bottom: true });
	const name = { x: 18, y: 47.2, w: 84, h: 8.8 };
	placeName(sheet, theirs(seeker.name), name, { size: 16, min: 10, weight: 'bold' }, p);
	const number = { x: 18, y: 56.5, w: 84, h: 5 };
	placeLine(sheet, `求職番号　${seeker.number}`, number, { size: 10 }, p);
	drawIssuer(sheet, facts.office, 41.5);
	const body = lineByLine(ours`上の方が、しごとマイページで次の応募を行ったことを証明します。`, [
		periodWords(facts)
	]);
	const box = { x: 18, y: 68, w: 178, h: 10 };
	placeProse(sheet, body, box, { size: 10, lead: 1.35 }, p);
}

function drawTotal(sheet: Sheet, { rows }: ActivityRecordFacts) {
	const box = { x: 18, y: 236.8, w: 178, h: 6 };
	placeName(sheet, theirs(totalWords(rows)), box, { size: 10, min: 9 }, { role: 'P' });
}

/** What the product does not hold, for a pen; and room for the office's stamp. */
function drawByHand(sheet: Sheet) {
	const p = { role: 'P' } as const;
	const type = { size: 8.5 };
	sheet.frame({ x: 18, y: 244.3, w: 118, h: 17 }, 0.5);
	sheet.line([18, 252.8], [136, 252.8], 0.5);
	sheet.line([56, 244.3], [56, 261.3], 0.5);
	const label = (y: number) => ({ x: 19.5, y, w: 36, h: 8.5 });
	placeLine(sheet, '支給番号（自分で記入）', label(244.3), type, p);
	placeLine(sheet, '署名・提出日', label(252.8), type, p);
	const date = { x: 90, y: 252.8, w: 45, h: 8.5 };
	placeLine(sheet, '20　　　年　　　月　　　日', date, type, { ...p, align: 'right' });
	sheet.frame({ x: 144, y: 244.3, w: 52, h: 17 }, 0.5, '2 2');
	placeLine(sheet, '安定所記入欄', { x: 145, y: 244.9, w: 50, h: 4 }, { size: 8 }, p);
}

function drawRecordFoot(
	sheet: Sheet,
	{ number: documentNumber }: ActivityRecordFacts,
	place: { page: number; pages: number },
	missing: Missing[]
) {
	const note = [
		...ours`この証明は、求職活動を申告する手続のためのものです。求職活動として認められるかどうかは、安定所が決めます。不採用の理由、応募書類、志望動機は載せません。確認ページには、番号・安定所・発行日・有効かどうかだけが出ます。氏名は出ません。`,
		missingNote(missing)
	];
	const measures = { y: 272, gap: 1, lead: 1.3, number: { y: 281.2, h: 3.8 } };
	drawFoot(sheet, { ...measures, note, documentNumber, ...place });
}
