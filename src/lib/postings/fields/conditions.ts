import { optional } from './field.ts';
import { choices, line, number, yesNo } from './kinds.ts';

export const insurances = {
	employment: '雇用',
	accident: '労災',
	health: '健康',
	pension: '厚生',
	publicAccident: '公務災害',
	assets: '財形',
	other: 'その他'
} as const;

export const pensions = {
	fund: '厚生年金基金',
	definedContribution: '確定拠出年金',
	definedBenefit: '確定給付年金'
} as const;

export const housings = { single: '単身用', family: '世帯用' } as const;

/** 5 その他の労働条件等 */
export const conditions = {
	insurances: optional(choices('加入保険', insurances)),
	insuranceNote: optional(line('加入保険（その他の内容）', 40)),
	pensions: optional(choices('企業年金', pensions)),
	mutualAid: optional(yesNo('退職金共済', '加入', '未加入')),
	retirementPay: yesNo('退職金制度'),
	retirementPayYears: optional(number('退職金制度（勤続年数）', 0, 60)),
	retirement: yesNo('定年制'),
	retirementAge: optional(number('定年（歳）', 60, 99)),
	reemployment: yesNo('再雇用制度'),
	reemploymentAge: optional(number('再雇用の上限年齢', 60, 99)),
	extension: yesNo('勤務延長'),
	extensionAge: optional(number('勤務延長の上限年齢', 60, 99)),
	housing: optional(choices('入居可能住宅', housings)),
	housingNote: optional(line('入居可能住宅に関する特記', 60)),
	nursery: yesNo('利用可能託児施設'),
	nurseryNote: optional(line('利用可能託児施設に関する特記', 60))
};
