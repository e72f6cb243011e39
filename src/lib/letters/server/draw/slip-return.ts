import type { OfficeFacts } from '../../facts.ts';
import { placeLine, placeProse } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { lineByLine, theirs, whole } from '#lib/drawing/server/wording.ts';

/** The four ways back to the office (CLK-12 ends the first), and a box for the office itself. */
export function drawReturnWays(sheet: Sheet, office: OfficeFacts) {
	const title = { x: 18, y: 259.9, w: 20, h: 4.4 };
	placeLine(sheet, '返送の方法', title, { size: 9 }, { role: 'H2' });
	const box = { x: 38, y: 259.9, w: 113, h: 14 };
	const type = { size: 8.5, min: 8, lead: 1.28, atBlanks: true };
	placeProse(sheet, ways(office), box, type, { top: true, role: 'P' });

	sheet.frame({ x: 154, y: 260.1, w: 42, h: 12.4 }, 0.5, '2 2');
	const label = { x: 155, y: 260.3, w: 40, h: 4 };
	placeLine(sheet, '安定所記入欄', label, { size: 8 }, { role: 'P' });
}

function ways({ fax, tel, address }: OfficeFacts) {
	const online = '① 求人者マイページ（二次元コードから。求人の無効後、翌々々月末まで）';
	const [two, three] = fax ? [`② FAX ${fax}`, `③ 電話 ${tel}`] : [`② 電話 ${tel}`];
	const calls = [two, three].flatMap((way) => (way ? [whole(way)] : [])).join('　');
	const post = fax ? '④' : '③';
	return lineByLine(...[online, calls, `${post} 郵送・持参 ${address}`].map(theirs));
}
