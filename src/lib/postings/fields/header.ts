import { parsePostingNumber } from '../numbers.ts';
import { optional } from './field.ts';
import { choice, code, day, line, number, yesNo } from './kinds.ts';

export const categories = {
	general: '一般求人',
	disability: '障害のある方のための求人',
	graduate: '新卒・既卒求人',
	seasonal: '季節求人',
	migrant: '出稼ぎ求人'
} as const;

/** JOB-8: decided by working hours, not by employment form or pay type. */
export const kinds = { full: 'フルタイム', part: 'パート' } as const;

export const visibilities = {
	'1': '1.事業所名等を含む求人情報を公開する',
	'2': '2.ハローワークの求職者に限定し、事業所名等を含む求人情報を公開する',
	'3': '3.事業所名等を含まない求人情報を公開する',
	'4': '4.求人情報を公開しない'
} as const;

const posted = { read: parsePostingNumber, mayLoseZero: true };

export const header = {
	number: code('求人番号', /^\d{5}-\d{8}$/, '13010-09999999', posted),
	renewedFrom: optional(code('更新前の求人番号', /^\d{5}-\d{8}$/, '13010-09999999', posted)),
	receivedOn: day('受付年月日'),
	openUntil: day('紹介期限日'),
	acceptingOffice: line('受理安定所', 30),
	category: choice('求人区分', categories),
	kind: choice('フルタイム・パート', kinds),
	headcount: number('求人数', 1, 999),
	visibility: choice('公開範囲', visibilities),
	acceptsDirect: yesNo('オンライン自主応募の受付', '可', '不可'),
	industry: optional(line('産業分類', 40)),
	trial: yesNo('トライアル雇用併用の希望')
};
