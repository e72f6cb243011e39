import { formatDate, formatDateWithEra } from '#lib/calendar/format.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { kinds } from '#lib/postings/fields/header.ts';
import type { PostingSheetFacts } from '../../facts.ts';
import { formatCode } from '../../rules.ts';
import { sheetSections } from '../../sheet-cells.ts';
import { drawFoot } from '#lib/drawing/server/foot.ts';
import { drawHead } from './head.ts';
import { type Missing, missingNote } from '#lib/drawing/server/missing.ts';
import { paper } from '#lib/drawing/server/paper.ts';
import { placeLine, placeName } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { paginate } from './sheet-pages.ts';
import { drawPart } from './sheet-part.ts';
import { FRAME } from '#lib/drawing/server/units.ts';
import { ours, theirs } from '#lib/drawing/server/wording.ts';

/** Paper 3 求人票: one confirmed version of a posting, on two pages, a very long one on three. */
export const drawPostingSheet = async (
	facts: PostingSheetFacts,
	missing: Missing[]
): Promise<Uint8Array> => {
	const { documentNumber, office, issuedAt } = facts;
	const subject = facts.appliedOn ? '紹介・応募時の求人票' : '求人票';
	const parts = paginate(sheetSections(facts, missingNote(missing)));
	const properties = { title: '求人票', subject, author: office.name, documentNumber, issuedAt };
	return paper(
		properties,
		parts.map((onPage, index) => (sheet) => {
			if (index === 0) drawTop(sheet, facts, parts.length);
			else drawRunningHead(sheet, facts, `${index + 1}／${parts.length}`);
			for (const part of onPage) drawPart(sheet, part);
			drawSheetFoot(sheet, facts, index + 1, parts.length);
		})
	);
};

function drawTop(sheet: Sheet, facts: PostingSheetFacts, pages: number) {
	const { documentNumber, content } = facts;
	const title = `求人票（${kinds[content.header.kind]}）`;
	drawHead(sheet, facts, { title, subtitle: subtitle(facts), documentNumber, pages });
	const p = { role: 'P' } as const;
	const line = { x: 18, y: 38.4, w: 178, h: 4.8 };
	placeName(sheet, theirs(issuer(facts)), line, { size: 9, min: 8 }, p);
	const box = { x: 18, y: 43.6, w: 178, h: 6.4 };
	const warning =
		'この求人票は雇用契約書ではありません。採用のときは、労働条件を書面で必ず確かめてください。';
	sheet.frame(box, 0.8);
	const type = { size: 9.5, min: 8.5, weight: 'bold' } as const;
	placeLine(sheet, warning, box, type, { ...p, align: 'centre' });
}

const subtitle = ({ appliedOn, issuedAt }: PostingSheetFacts) =>
	appliedOn
		? ours`紹介・応募時の求人票。${formatDate(appliedOn)}現在の内容です。`
		: ours`${formatDate(tokyoDay(new Date(issuedAt)))}現在の求人票。`;

function issuer({ office }: PostingSheetFacts) {
	const alias = office.alias ? `（${office.alias}）` : '';
	return `発行　${office.name}${alias}　電話 ${office.tel}　（公印省略）`;
}

function drawRunningHead(sheet: Sheet, facts: PostingSheetFacts, page: string) {
	const { content, version, office, documentNumber, issuedAt, code } = facts;
	const p = { role: 'P' } as const;
	const title = `求人票　${content.header.number}（第${version}版）`;
	const bold = { size: 9.5, weight: 'bold' } as const;
	placeLine(sheet, title, { x: 18, y: 12, w: 80, h: 5 }, bold, p);
	const by = { x: 100, y: 12, w: 96, h: 5 };
	placeLine(sheet, `発行　${office.name}`, by, { size: 9, min: 7 }, { ...p, align: 'right' });
	const meta = [
		`文書番号 ${documentNumber}`,
		`発行日 ${formatDateWithEra(tokyoDay(new Date(issuedAt)))}`,
		`確認コード ${formatCode(code)}`,
		`ページ ${page}`
	].join('　');
	placeLine(sheet, meta, { x: 18, y: 17, w: 178, h: 4.4 }, { size: 8.5 }, p);
	sheet.line([FRAME.left, 22.4], [FRAME.right, 22.4], 1.2);
}

function drawSheetFoot(sheet: Sheet, facts: PostingSheetFacts, page: number, pages: number) {
	const note = ours`この求人票は、職業紹介と応募のためのものです。記載の内容は上の版の時点のもので、個人の情報は含みません。今の内容や、有効かどうかは、二次元コードの確認ページで確かめられます。担当者の氏名と連絡先は、応募のためだけに使ってください。`;
	const measures = { y: 273, gap: 1, lead: 1.25, number: { y: 281.2, h: 3.8 } };
	drawFoot(sheet, { ...measures, note, documentNumber: facts.documentNumber, page, pages });
}
