import { formatDate } from '#lib/calendar/format.ts';
import type { ContactFacts, LetterFacts } from '../../facts.ts';
import { orBlank } from '../../words.ts';
import { name, oneLine, prose } from '#lib/drawing/server/contents.ts';
import { telephones } from './issuer.ts';
import { type Missing, missingNote } from '#lib/drawing/server/missing.ts';
import { nameWithKana } from '#lib/drawing/server/name-with-kana.ts';
import { remark } from '#lib/drawing/server/remark.ts';
import { type Group, row } from '#lib/drawing/server/table.ts';
import { tickBoxes } from '#lib/drawing/server/tick-boxes.ts';
import { lineByLine, ours, theirs, whole } from '#lib/drawing/server/wording.ts';

const plain = { size: 10, min: 8 };
const small = { size: 9.5, min: 8 };
const place = { ...plain, atBlanks: true };
const bold = { min: 9, weight: 'bold' } as const;

/** The rows of paper 1. None is left out when its value is missing, so that a letter always looks the same. */
export const letterGroups = (facts: LetterFacts, missing: Missing[]): Group[] => [
	{ title: '紹介先', titleSize: 9.5, rows: destination(facts) },
	{ title: '求人', titleSize: 9.5, rows: posting(facts) },
	{ title: '選考', titleSize: 9.5, rows: selection(facts) },
	{
		title: '備考',
		titleSize: 9,
		rows: [row(9, ['安定所から', remark(missingNote(missing), facts.remarks || '—', small, 3)])]
	}
];

function destination({ establishment }: LetterFacts) {
	const box = { kana: 4.8, top: 4.8, name: 7.6, second: 2.8, longKana: 8 };
	const company = { ...box, type: { size: 13, min: 9 } };
	const address = theirs(orBlank(establishment.address));
	return [
		row(13, ['事業所名', nameWithKana(establishment.kana, establishment.name, company)]),
		row(8, ['所在地', prose(address, { ...place, min: 8.5 })]),
		row(10.5, [
			['採用担当', '連絡先'],
			prose(contact(establishment.contact), { ...small, atBlanks: true })
		])
	];
}

function contact(given: ContactFacts) {
	const { department, name, kana, tel, extension, fax, email } = given;
	const person = `${whole(name)}${kana ? whole(`（${kana}）`) : ''}様`;
	const inside = tel && extension ? `${tel}（内線 ${extension}）` : tel;
	const mail = email ? [whole(`Eメール ${email}`)] : [];
	const reach = [telephones({ tel: inside, fax }), ...mail].filter(Boolean).join('　');
	const who = theirs([department, person].filter(Boolean).join('　'));
	return reach ? lineByLine(who, theirs(reach)) : who;
}

function posting({ posting }: LetterFacts) {
	const where = [posting.place, posting.access].filter(Boolean).map(theirs);
	const times = [posting.hours, posting.holidays].map(orBlank).map(theirs);
	return [
		row(9, ['職種', name(theirs(posting.title), { size: 12, ...bold })]),
		row(
			7.5,
			['求人番号', oneLine(posting.number, { size: 11, ...bold, min: 8.5 })],
			['紹介期限日', prose([formatDate(posting.openUntil)], { ...plain, min: 8.5 })]
		),
		row(
			7.5,
			['求人区分', prose(theirs(posting.kind), plain)],
			['雇用形態', prose(theirs(posting.employmentForm), plain)]
		),
		row(10.5, ['就業場所', prose(lineByLine(...where), place)]),
		row(7.5, ['賃金', name(theirs(posting.wage), { size: 11, min: 8.5 })]),
		row(10.5, [['就業時間', '休日'], prose(lineByLine(...times), plain)])
	];
}

function selection({ selection }: LetterFacts) {
	const when = selection.when
		? theirs(selection.when)
		: ours`未定（マイページのメッセージか電話で、事業所から連絡があります）`;
	const answer = [selection.answerTiming, selection.answerMeans].filter(Boolean).join('、');
	return [
		row(7.5, ['方法', prose(theirs(orBlank(selection.methods)), plain)]),
		row(8, ['日時', prose(when, { ...plain, size: 10.5 })]),
		row(8, ['場所', prose(theirs(orBlank(selection.place)), place)]),
		row(8.5, ['持ち物', tickBoxes(['紹介状', ...selection.papers])]),
		row(8, ['書類の送付', prose(theirs(orBlank(selection.sendBy)), plain)]),
		row(8, ['結果の連絡', prose(theirs(orBlank(answer)), plain)])
	];
}
