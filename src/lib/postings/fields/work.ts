import { occupationGroups } from '#lib/occupations/groups.ts';
import { optional } from './field.ts';
import { choice, code, day, line, number, prose, yesNo } from './kinds.ts';

export const employmentForms = {
	regular: '正社員',
	nonRegular: '正社員以外',
	fixedTermDispatch: '有期雇用派遣労働者',
	openEndedDispatch: '無期雇用派遣労働者',
	partTime: 'パート労働者',
	fixedTermDispatchPart: '有期雇用派遣パート',
	openEndedDispatchPart: '無期雇用派遣パート'
} as const;

export const contractings = {
	none: '派遣・請負ではない',
	dispatch: '労働者派遣',
	tempToPerm: '紹介予定派遣',
	contract: '請負'
} as const;

export const terms = {
	openEnded: '定めなし',
	fourMonthsOrMore: '定めあり（4か月以上）',
	underFourMonths: '定めあり（4か月未満）',
	daily: '日雇'
} as const;

export const renewals = {
	none: 'なし',
	automatic: 'あり（原則更新）',
	conditional: 'あり（条件付き）'
} as const;

/** 2 仕事内容, but for the place and what is asked of the person. */
export const work = {
	title: line('職種', 28),
	occupationGroup: choice('職業分類（大分類）', occupationGroups),
	occupationCode: optional(code('職業分類番号', /^\d{3}-\d{2}$/, '036-01')),
	duties: prose('仕事の内容', 360),
	dutiesChange: prose('業務の変更の範囲', 90),
	form: choice('雇用形態', employmentForms),
	formName: optional(line('正社員以外の名称', 30)),
	promotion: optional(yesNo('正社員登用の有無')),
	promotionRecord: optional(line('正社員登用の実績', 60)),
	contracting: choice('派遣・請負等', contractings),
	contractingLicence: optional(line('派遣・請負の許可番号', 30)),
	term: choice('雇用期間', terms),
	termMonths: optional(number('雇用期間（月数）', 1, 60)),
	termFrom: optional(day('雇用期間（開始日）')),
	termUntil: optional(day('雇用期間（終了日）')),
	renewal: optional(choice('契約更新の可能性', renewals)),
	renewalConditions: optional(prose('契約更新の条件', 90)),
	renewalCap: optional(line('通算契約期間・更新回数の上限', 60))
};
