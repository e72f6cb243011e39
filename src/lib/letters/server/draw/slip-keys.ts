import type { LetterFacts } from '../../facts.ts';
import { formatCode } from '../../rules.ts';
import { placeLine, placeName, textWidth } from '#lib/drawing/server/place.ts';
import type { Sheet } from '#lib/drawing/server/sheet.ts';
import { theirs, whole } from '#lib/drawing/server/wording.ts';

const TABLE = { x: 18, y: 174, w: 152, h: 20.5 };
const RIGHT = TABLE.x + TABLE.w;

/** What the slip is about: number, posting, applicant, code, establishment. */
export function drawKeys(sheet: Sheet, facts: LetterFacts, documentNumber: string) {
	const { establishment, posting } = facts;
	sheet.within('Table', () => {
		row(sheet, 174, 6, (y, h) => {
			pair(sheet, 18, '文書番号', documentNumber, y, h);
			pair(sheet, 96, '求人番号', posting.number, y, h);
		});
		row(sheet, 180, 7, (y, h) => {
			pair(sheet, 18, '応募者', applicant(facts), y, h);
			pair(sheet, 96, '確認コード', formatCode(facts.code), y, h);
		});
		row(sheet, 187, 7.5, (y, h) => {
			label(sheet, '事業所名', 18, y, h);
			const box = { x: 37.5, y, w: 131, h };
			const type = { size: 9.5, min: 8, lead: 1.15 };
			placeName(sheet, theirs(establishment.name), box, type, { role: 'TD' });
		});
	});
	sheet.frame(TABLE, 0.8);
}

function row(sheet: Sheet, y: number, h: number, draw: (y: number, h: number) => void) {
	if (y > TABLE.y) sheet.line([TABLE.x, y], [RIGHT, y], 0.5);
	sheet.within('TR', () => draw(y, h));
}

const label = (sheet: Sheet, text: string, x: number, y: number, h: number) =>
	placeLine(sheet, text, { x: x + 1.5, y, w: 18, h }, { size: 8.5 }, { role: 'TH' });

function pair(sheet: Sheet, x: number, name: string, value: string, y: number, h: number) {
	label(sheet, name, x, y, h);
	const left = x === 18 ? 37.5 : 117.5;
	const box = { x: left, y, w: (x === 18 ? 96 : RIGHT) - left - 1, h };
	const type = { size: 9.5, min: 8, weight: 'bold', lead: 1.15 } as const;
	placeName(sheet, theirs(value), box, type, { role: 'TD' });
}

/** Name with カナ, or the name alone where both do not fit a line. */
function applicant({ seeker }: LetterFacts): string {
	const both = `${seeker.name}${whole(`（${seeker.kana}）`)}`;
	return seeker.kana && textWidth(both, 8, 'bold') <= 57.5 ? both : seeker.name;
}
