import type { LetterFacts } from '../../facts.ts';
import { letterDocumentNumber } from '../../rules.ts';
import { drawFoot } from '#lib/drawing/server/foot.ts';
import { drawHead } from './head.ts';
import type { Missing } from '#lib/drawing/server/missing.ts';
import { paper } from '#lib/drawing/server/paper.ts';
import { drawReturnSlip } from './slip-form.ts';
import { drawIntroduction } from './slip-letter.ts';
import { ours } from '#lib/drawing/server/wording.ts';

/** Paper 2: above, the letter to the employer; below the cut, the slip that comes back to the office. */
export const drawResultSlip = (facts: LetterFacts, missing: Missing[]): Promise<Uint8Array> => {
	const documentNumber = letterDocumentNumber(facts.number, 'result_slip');
	const properties = {
		title: '紹介状・選考結果通知',
		subject: '公共職業安定所の紹介状と選考結果通知',
		author: facts.office.name,
		documentNumber,
		issuedAt: facts.issuedAt
	};
	const subtitle = ours`事業所用。下半分は選考結果通知です。`;
	const note = ours`この通知は、紹介の結果を確かめ、職業紹介に役立てるためだけに使います。年齢・性別・家族など、適性と能力に関わりのないことは書かないでください。`;
	return paper(properties, [
		(sheet) => {
			drawHead(sheet, facts, { title: '紹介状', subtitle, documentNumber, pages: 1 });
			sheet.within('Sect', () => drawIntroduction(sheet, facts, missing));
			sheet.within('Sect', () => drawReturnSlip(sheet, facts, documentNumber));
			const foot = { y: 275.2, gap: 0.7, lead: 1.25, number: { y: 281, h: 4 } };
			drawFoot(sheet, { ...foot, note, documentNumber, page: 1, pages: 1 });
		}
	]);
};
