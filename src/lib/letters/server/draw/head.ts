import { formatDateWithEra } from '#lib/calendar/format.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { PaperFacts } from '../../facts.ts';
import { formatCode } from '../../rules.ts';
import { placeLine, placeName, placeProse } from '#lib/drawing/server/place.ts';
import { type Door, modulesTo, qrPath } from '#lib/drawing/server/qr.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { type Box, FRAME } from '#lib/drawing/server/units.ts';
import type { Wording } from '#lib/drawing/server/wording.ts';

interface Head {
	title: string;
	subtitle: Wording;
	documentNumber: string;
	/** Of how many; the first unless it says otherwise. */
	page?: number;
	pages: number;
}

/** The head of a page: what the paper is, its number, day and code, and the QR code that verifies them. */
export function drawHead(sheet: Sheet, facts: PaperFacts, head: Head) {
	const p = { role: 'P' } as const;
	const service = 'しごとマイページ　公共職業安定所の職業紹介';
	placeLine(sheet, service, { x: 18, y: 12, w: 84, h: 5 }, { size: 9 }, p);
	const title = { x: 18, y: 17.5, w: 84, h: 11 };
	placeName(sheet, [head.title], title, { size: 20, min: 15, weight: 'bold' }, { role: 'H1' });
	placeProse(sheet, head.subtitle, { x: 18, y: 29, w: 84, h: 7.5 }, { size: 9, min: 8 }, p);

	sheet.within('Table', () => {
		metaRow(sheet, 12, '文書番号', head.documentNumber, 'bold');
		metaRow(sheet, 18, '発行日', formatDateWithEra(tokyoDay(new Date(facts.issuedAt))));
		metaRow(sheet, 24, '確認コード', formatCode(facts.code), 'bold');
		metaRow(sheet, 30, 'ページ', `${head.page ?? 1}／${head.pages}`);
	});
	drawQr(sheet, facts, { x: 172, y: 12, w: 24, h: 24 }, 'verify');
	sheet.line([FRAME.left, 37.5], [FRAME.right, 37.5], 1.2);
}

function metaRow(sheet: Sheet, y: number, label: string, value: string, weight?: 'bold') {
	if (y > 12) sheet.line([104, y], [170, y], 0.5);
	sheet.within('TR', () => {
		placeLine(sheet, label, { x: 104, y, w: 18, h: 6 }, { size: 8.5 }, { role: 'TH' });
		const type = { size: 9.5, min: 8, weight };
		placeLine(sheet, value, { x: 122, y, w: 48, h: 6 }, type, { role: 'TD' });
	});
}

/** What each code is for, to whoever is read the paper. */
const titles = { verify: '確認ページ', result: '選考結果を登録する画面' } as const;

export function drawQr(sheet: Sheet, { origin, code }: PaperFacts, box: Box, door: Door) {
	const path = qrPath(modulesTo(door, origin, code), box);
	const alt = `${titles[door]}の二次元コード。確認コードは ${formatCode(code)}`;
	sheet.as('Figure', () => sheet.raw(path), { alt });
}
