import { optional } from './field.ts';
import { choice, choices, code, line, mailAddress, number, prose, telephone } from './kinds.ts';

export const hiringReasons = {
	vacancy: '欠員補充',
	growth: '増員',
	newBranch: '新設',
	other: 'その他'
} as const;

export const selectionMethods = {
	documents: '書類選考',
	interview: '面接',
	exam: '筆記試験',
	other: 'その他'
} as const;

export const answerTimings = {
	atOnce: '即決',
	afterDocuments: '書類到着後',
	afterInterview: '面接後',
	other: 'その他'
} as const;

export const answerWays = {
	post: '郵送',
	phone: '電話',
	email: 'Eメール',
	myPage: '求職者マイページ',
	other: 'その他'
} as const;

export const selectionDays = { anyTime: '随時', later: '後日連絡', other: 'その他' } as const;

export const applicationPapers = {
	letter: 'ハローワーク紹介状',
	cv: '履歴書（写真貼付）',
	careerHistory: '職務経歴書',
	jobCard: 'ジョブ・カード',
	other: 'その他'
} as const;

/** 応募書類の送付方法. `myPage` is what allows documents to be attached to an application (APP-7). */
export const sendingWays = {
	post: '郵送',
	email: 'Eメール',
	myPage: '求職者マイページ',
	other: 'その他'
} as const;

export const paperReturns = { returned: '返却', destroyed: '責任廃棄' } as const;

/** 7 選考等 */
export const selection = {
	reasons: choices('募集理由', hiringReasons),
	reasonNote: optional(line('募集理由（その他の内容）', 40)),
	methods: choices('選考方法', selectionMethods),
	interviews: optional(number('面接（予定回数）', 1, 9)),
	methodNote: optional(line('選考方法（その他の内容）', 40)),
	answers: choices('選考結果通知のタイミング', answerTimings),
	documentDays: optional(number('書類到着後（日以内）', 1, 90)),
	interviewDays: optional(number('面接後（日以内）', 1, 90)),
	answerNote: optional(line('選考結果通知（その他の内容）', 40)),
	answerBy: choices('求職者への通知方法', answerWays),
	when: choice('選考日時等', selectionDays),
	whenNote: optional(line('選考日時等（その他の内容）', 40)),
	place: optional(line('選考場所', 90)),
	placeStation: optional(line('選考場所の最寄り駅', 40)),
	papers: choices('応募書類等', applicationPapers),
	paperNote: optional(line('応募書類等（その他の内容）', 60)),
	sendBy: choices('応募書類の送付方法', sendingWays),
	sendTo: optional(line('応募書類の郵送先', 90)),
	sendNote: optional(line('応募書類の送付方法（その他の内容）', 40)),
	paperReturn: choice('応募書類の返戻', paperReturns),
	note: optional(prose('選考に関する特記事項', 300)),
	contactPost: optional(line('担当者 課係名・役職名', 40)),
	contact: line('担当者 氏名', 30),
	contactKana: optional(line('担当者 氏名カナ', 50)),
	phone: telephone('担当者 電話番号'),
	extension: optional(code('担当者 内線', /^\d{1,6}$/, '12')),
	fax: optional(telephone('担当者 FAX')),
	email: optional(mailAddress('担当者 Eメール'))
};
