import type { LetterFacts } from '../../facts.ts';
import { orBlank } from '../../words.ts';
import { name, oneLine, prose } from '#lib/drawing/server/contents.ts';
import { type Missing, missingNote } from '#lib/drawing/server/missing.ts';
import { nameWithKana } from '#lib/drawing/server/name-with-kana.ts';
import { remark } from '#lib/drawing/server/remark.ts';
import { type Group, row } from '#lib/drawing/server/table.ts';
import { ours, theirs, whole } from '#lib/drawing/server/wording.ts';

const plain = { size: 9.5, min: 8 };
const place = { ...plain, atBlanks: true };
const number = { size: 10.5, min: 8.5 };
const bold = { weight: 'bold' } as const;

/** The rows of the upper half of paper 2. */
export const slipGroups = (facts: LetterFacts, missing: Missing[]): Group[] => [
	{ title: '応募者', titleSize: 9, rows: applicant(facts) },
	{ title: '求人', titleSize: 9.5, rows: posting(facts) },
	{ title: '選考', titleSize: 9.5, rows: selection(facts) },
	{
		title: '備考',
		titleSize: 8.5,
		rows: [
			row(8.5, [
				'安定所から',
				remark(missingNote(missing), facts.remarks || '—', { size: 9, min: 8 }, 2)
			])
		]
	}
];

function applicant({ seeker }: LetterFacts) {
	const type = { size: 14, min: 8.5 };
	const measures = { kana: 4.6, top: 4.6, name: 6.8, second: 0, longKana: 7, type };
	const messages = 'マイページのメッセージ';
	const phone = seeker.phone;
	const note = phone?.note ? `（${phone.note}）` : '';
	const reach = phone ? `${whole(`電話 ${phone.number}`)}${note}　${messages}` : messages;
	return [
		row(
			12,
			['氏名', nameWithKana(seeker.kana, seeker.name, measures)],
			['求職番号', oneLine(seeker.number, number)]
		),
		row(8, ['連絡先', prose(theirs(reach), place)])
	];
}

function posting({ posting }: LetterFacts) {
	return [
		row(
			8,
			['職種', name(theirs(posting.title), { size: 11, min: 8, ...bold })],
			['求人番号', oneLine(posting.number, { ...number, ...bold })]
		),
		row(8, ['就業場所', prose(theirs(posting.place), place)]),
		row(
			8,
			['賃金', name(theirs(posting.wage), { size: 10, min: 8 })],
			['雇用形態', prose(theirs(posting.employmentForm), plain)]
		)
	];
}

function selection({ posting, selection }: LetterFacts) {
	const age = posting.ageLimit ? [posting.ageLimit, '（確認済み）'] : ['—'];
	const when = selection.when ? theirs(selection.when) : ours`未定（応募者と調整してください）`;
	return [
		row(
			8,
			['方法', prose(theirs(orBlank(selection.methods)), plain)],
			['年齢要件', prose(age, plain)]
		),
		row(
			8,
			['日時', prose(when, plain)],
			['結果の連絡', prose(theirs(orBlank(selection.answerTiming)), plain)]
		),
		row(8, ['応募書類', prose(theirs(orBlank(selection.papers.join('、'))), plain)])
	];
}
