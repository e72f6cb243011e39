import type { ActivityRecordFacts, LetterFacts, PostingSheetFacts } from '../../facts.ts';
import { letterDocumentNumber } from '../../rules.ts';
import { drawActivityRecord } from './activity-record.ts';
import { drawLetter } from './letter.ts';
import { type Missing, missingGlyphs } from '#lib/drawing/server/missing.ts';
import { drawPostingSheet } from './posting-sheet.ts';
import { drawResultSlip } from './result-slip.ts';

export interface FactsOf {
	letter: LetterFacts;
	result_slip: LetterFacts;
	posting_sheet: PostingSheetFacts;
	activity_record: ActivityRecordFacts;
}

/** A paper to draw: its kind and the facts of that kind. */
export type Order = { [K in keyof FactsOf]: { kind: K; facts: FactsOf[K] } }[keyof FactsOf];

export interface DrawnPaper {
	bytes: Uint8Array;
	/** Characters that the font lacks, and what stands for them: to be logged with the number of the paper. */
	missing: (Missing & { number: string })[];
}

/** Draws a paper here and now. The same facts give the same bytes. */
export async function drawNow(order: Order): Promise<DrawnPaper> {
	const missing = missingGlyphs(order.facts);
	const number = numberOf(order);
	return { bytes: await draw(order, missing), missing: missing.map((one) => ({ number, ...one })) };
}

function draw(order: Order, missing: Missing[]): Promise<Uint8Array> {
	if (order.kind === 'posting_sheet') return drawPostingSheet(order.facts, missing);
	if (order.kind === 'activity_record') return drawActivityRecord(order.facts, missing);
	if (order.kind === 'letter') return drawLetter(order.facts, missing);
	return drawResultSlip(order.facts, missing);
}

function numberOf(order: Order): string {
	if (order.kind === 'posting_sheet') return order.facts.documentNumber;
	if (order.kind === 'activity_record') return order.facts.number;
	return letterDocumentNumber(order.facts.number, order.kind);
}
