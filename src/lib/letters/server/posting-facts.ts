import { answerWords, methodWords } from '#lib/postings/detail/selection.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { categories, kinds } from '#lib/postings/fields/header.ts';
import {
	answerWays,
	applicationPapers,
	selectionDays,
	sendingWays
} from '#lib/postings/fields/selection.ts';
import { employmentForms } from '#lib/postings/fields/work.ts';
import {
	accessWords,
	ageWords,
	holidayWords,
	placeWords,
	shiftLines,
	wageWords
} from '#lib/postings/words.ts';
import type { ContactFacts, LetterFacts } from '../facts.ts';

const listed = <K extends string>(words: Record<K, string>, chosen: readonly K[]) =>
	chosen.map((name) => words[name]);

/** 採用担当・連絡先 */
export const describeContact = ({ selection }: PostingContent): ContactFacts => ({
	department: selection.contactPost ?? '',
	name: selection.contact,
	kana: selection.contactKana ?? null,
	tel: selection.phone,
	extension: selection.extension ?? null,
	fax: selection.fax ?? null,
	email: selection.email ?? null
});

/** The 求人 block, in the words of the 求人票. */
export function describeJob(content: PostingContent): LetterFacts['posting'] {
	const { header, work, workplace, requirements } = content;
	return {
		number: header.number,
		title: work.title,
		openUntil: header.openUntil,
		kind: `${categories[header.category]}・${kinds[header.kind]}`,
		employmentForm: employmentForms[work.form],
		place: [`${placeWords(content)}${workplace.street ?? ''}`, workplace.name]
			.filter(Boolean)
			.join(' '),
		access: accessWords(content) ?? '',
		wage: fullWage(content),
		hours: shiftLines(content).join('　'),
		holidays: holidayWords(content),
		ageLimit: requirements.ageLimited ? ageWords(content).replace('制限あり ', '') : null
	};
}

/** 月額 205,000円～290,000円（手当等を含む） */
function fullWage(content: PostingContent) {
	const unit = content.header.kind === 'full' ? '月額' : '時間額';
	const included = content.wage.fixedOvertime ? '手当等・固定残業代を含む' : '手当等を含む';
	return `${unit} ${wageWords(content)}（${included}）`;
}

/** The 選考 block. The interview's day is not known when a letter is issued. */
export function describeSelection({ selection }: PostingContent): LetterFacts['selection'] {
	const papers = selection.papers.filter((paper) => paper !== 'letter');
	const known = selection.when === 'other' ? selection.whenNote : undefined;
	return {
		methods: methodWords(selection),
		when: known ?? (selection.when === 'anyTime' ? selectionDays.anyTime : null),
		place: selection.place ?? '',
		papers: listed(applicationPapers, papers),
		sendBy: listed(sendingWays, selection.sendBy).join('、'),
		answerTiming: answerWords(selection),
		answerMeans: listed(answerWays, selection.answerBy).join('、')
	};
}
