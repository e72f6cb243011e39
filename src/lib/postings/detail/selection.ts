import {
	answerTimings,
	answerWays,
	applicationPapers,
	hiringReasons,
	paperReturns,
	selectionDays,
	selectionMethods,
	sendingWays
} from '../fields/selection.ts';
import { HIDDEN, type VisibleContent } from '../visible.ts';
import { counted, noted, row, together } from './row.ts';

type Selection = VisibleContent['selection'];

export const selectionRows = ({ header, establishment, selection }: VisibleContent) => [
	row(
		'hiring',
		'採用人数・理由',
		together(
			`${header.headcount}名`,
			noted(list(hiringReasons, selection.reasons), selection.reasonNote)
		)
	),
	row('methods', '選考方法', methodWords(selection)),
	row(
		'answers',
		'結果通知',
		together(answerWords(selection), list(answerWays, selection.answerBy))
	),
	row('selectionDay', '日時', noted(selectionDays[selection.when], selection.whenNote)),
	row(
		'selectionPlace',
		'選考場所',
		selection.place,
		selection.placeStation && `最寄り駅 ${selection.placeStation}`
	),
	row(
		'papers',
		'応募書類等',
		noted(list(applicationPapers, selection.papers), selection.paperNote)
	),
	row(
		'sendBy',
		'書類の送付方法',
		noted(list(sendingWays, selection.sendBy), selection.sendNote),
		selection.sendTo && `郵送先 ${selection.sendTo}`
	),
	row('paperReturn', '書類の返戻', paperReturns[selection.paperReturn]),
	row('contact', '担当者', ...(establishment ? contactLines(selection) : [HIDDEN])),
	row('selectionNote', '選考に関する特記', ...(selection.note?.split('\n') ?? []))
];

const list = <K extends string>(words: Record<K, string>, chosen: readonly K[]) =>
	chosen.map((name) => words[name]).join('、');

/** 書類選考、面接（予定1回） */
export const methodWords = ({ methods, interviews, methodNote }: Selection) =>
	noted(
		methods
			.map((method) => {
				const times = method === 'interview' ? counted(interviews, '回', '予定') : undefined;
				return noted(selectionMethods[method], times);
			})
			.join('、'),
		methodNote
	);

/** 書類到着後3日以内、面接後7日以内 */
export const answerWords = ({ answers, documentDays, interviewDays, answerNote }: Selection) =>
	noted(
		answers
			.map((timing) => {
				if (timing === 'afterDocuments' && documentDays) return `書類到着後${documentDays}日以内`;
				if (timing === 'afterInterview' && interviewDays) return `面接後${interviewDays}日以内`;
				return answerTimings[timing];
			})
			.join('、'),
		answerNote
	);

const contactLines = (selection: Selection) => [
	together(selection.contactPost, noted(selection.contact, selection.contactKana)),
	together(
		`電話 ${noted(selection.phone, selection.extension && `内線 ${selection.extension}`)}`,
		selection.fax && `FAX ${selection.fax}`
	),
	selection.email && `Eメール ${selection.email}`
];
