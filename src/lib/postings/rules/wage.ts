import { labels, type PostingContent } from '../fields.ts';
import { error, when, type Finding } from './finding.ts';

const label = labels.wage;

/** JOB-9, JOB-10, and what the commuting allowance needs. */
export const checkWage = ({ wage }: PostingContent): Finding[] => [
	...checkRanges(wage),
	...checkFixedOvertime(wage),
	...when(
		['capped', 'flat'].includes(wage.commute) && !(wage.commuteAmount && wage.commuteUnit),
		error('JOB-9', label.commuteAmount, '通勤手当の単位と額を入力してください。')
	)
];

function checkRanges(wage: PostingContent['wage']): Finding[] {
	const inOrder = (field: string, lower?: number, upper?: number) =>
		when(
			lower !== undefined && upper !== undefined && lower > upper,
			error('JOB-9', field, `${field}は、上限より大きい額にできません。`)
		);
	return [
		...inOrder(label.basicLower, wage.basicLower, wage.basicUpper),
		...wage.allowances.flatMap(({ name, lower, upper }) =>
			inOrder(`${label.allowances}（${name}）の下限`, lower, upper)
		),
		...inOrder(label.fixedOvertimeLower, wage.fixedOvertimeLower, wage.fixedOvertimeUpper),
		...inOrder(label.formLower, wage.formLower, wage.formUpper)
	];
}

/** JOB-10: the base without it (a), hours with amount, and the excess paid on top; all or none. */
function checkFixedOvertime(wage: PostingContent['wage']): Finding[] {
	const parts = [wage.fixedOvertimeLower, wage.fixedOvertimeUpper, wage.fixedOvertimeHours];
	if (!wage.fixedOvertime)
		return when(
			parts.some((part) => part !== undefined),
			error(
				'JOB-10',
				label.fixedOvertime,
				'固定残業代が「なし」なので、額と時間数は空にしてください。'
			)
		);
	return [
		...when(
			parts.includes(undefined),
			error(
				'JOB-10',
				label.fixedOvertime,
				'固定残業代の額（下限・上限）と時間数を入力してください。'
			)
		),
		...when(
			wage.fixedOvertimeExcess !== true,
			error(
				'JOB-10',
				label.fixedOvertimeExcess,
				'固定残業代の時間数を超えた分は、追加で支給しなければなりません。'
			)
		)
	];
}
