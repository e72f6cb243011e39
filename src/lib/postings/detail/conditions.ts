import { housings, insurances, pensions } from '../fields/conditions.ts';
import type { VisibleContent } from '../visible.ts';
import { counted, haves, noted, row, together } from './row.ts';

type Conditions = VisibleContent['conditions'];

export const conditionRows = ({ conditions }: VisibleContent) => [
	row('insurances', '加入保険', insuranceWords(conditions)),
	row('pensions', '企業年金・財形', pensionWords(conditions)),
	row(
		'retirementPay',
		'退職金',
		noted(
			haves(conditions.retirementPay) ?? '',
			counted(conditions.retirementPayYears, '年以上', '勤続')
		),
		conditions.mutualAid !== undefined &&
			`退職金共済 ${haves(conditions.mutualAid, '加入', '未加入')}`
	),
	row(
		'retirement',
		'定年制',
		together(haves(conditions.retirement), counted(conditions.retirementAge, '歳', '一律'))
	),
	row(
		'reemployment',
		'再雇用・勤務延長',
		`再雇用 ${until(conditions.reemployment, conditions.reemploymentAge)}`,
		`勤務延長 ${until(conditions.extension, conditions.extensionAge)}`
	),
	row(
		'housing',
		'入居可能住宅',
		together(
			conditions.housing?.map((kind) => `${housings[kind]} あり`).join('、') ?? 'なし',
			conditions.housingNote
		)
	),
	row('nursery', '託児施設', together(haves(conditions.nursery), conditions.nurseryNote))
];

const insuranceWords = (conditions: Conditions) =>
	conditions.insurances === undefined
		? 'なし'
		: noted(
				conditions.insurances.map((name) => insurances[name]).join('、'),
				conditions.insuranceNote
			);

function pensionWords(conditions: Conditions) {
	const names: string[] = (conditions.pensions ?? []).map((name) => pensions[name]);
	if (conditions.insurances?.includes('assets')) names.push('財形貯蓄');
	return names.length > 0 ? names.join('、') : 'なし';
}

const until = (has: boolean, age: number | undefined) =>
	has ? (counted(age, '歳', '上限') ?? 'あり') : 'なし';
