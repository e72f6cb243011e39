import { commutes, commuteUnits, payMonths, wageForms } from '../fields/wage.ts';
import type { VisibleContent } from '../visible.ts';
import { formatYen, wageWords } from '../words.ts';
import { counted, haves, noted, row, together } from './row.ts';

type Wage = VisibleContent['wage'];
export type YenRange = (lower: number, upper: number) => string;

export const wageRows = (content: VisibleContent, range: YenRange) => {
	const { wage } = content;
	return [
		row('total', wage.fixedOvertime ? '総額 a+b+c' : '総額 a+b', wageWords(content, range)),
		row('basic', 'a 基本給', range(wage.basicLower, wage.basicUpper)),
		row('allowances', 'b 定額的に支払われる手当', ...allowanceLines(wage, range)),
		row('fixedOvertime', 'c 固定残業代', ...fixedOvertimeLines(wage, range)),
		row('otherAllowances', 'd その他の手当等', ...(wage.otherAllowances?.split('\n') ?? [])),
		row('wageForm', '賃金形態', ...formLines(wage, range)),
		row('monthlyDays', '月平均労働日数', `${wage.monthlyDays}日`),
		row('commute', '通勤手当', ...commuteLines(wage)),
		row(
			'payday',
			'締切日・支払日',
			`締切 ${wage.closing}`,
			`支払 ${payMonths[wage.payMonth]} ${wage.payDay}`
		),
		row('raise', '昇給', together(haves(wage.raise), lastYear(wage.raiseRecord)), wage.raiseAmount),
		row(
			'bonus',
			'賞与',
			together(haves(wage.bonus), lastYear(wage.bonusRecord), counted(wage.bonusTimes, '回', '年')),
			wage.bonusAmount
		)
	];
};

const allowanceLines = ({ allowances }: Wage, range: YenRange) =>
	allowances.length === 0
		? ['なし']
		: allowances.map(({ name, lower, upper }) => `${name} ${range(lower, upper)}`);

/** JOB-10: amount, hours, and that the excess is paid on top. */
function fixedOvertimeLines(wage: Wage, range: YenRange) {
	if (!wage.fixedOvertime) return ['なし'];
	const { fixedOvertimeLower: lower, fixedOvertimeUpper: upper, fixedOvertimeHours } = wage;
	return [
		together('あり', lower !== undefined && upper !== undefined && range(lower, upper)),
		together(
			counted(fixedOvertimeHours, '時間分'),
			wage.fixedOvertimeExcess === true && '超過分は追加で支給'
		),
		wage.fixedOvertimeNote?.replaceAll('\n', ' ')
	];
}

function formLines({ form, formLower, formUpper, formNote }: Wage, range: YenRange) {
	const amount = formLower !== undefined && formUpper !== undefined && range(formLower, formUpper);
	return [together(wageForms[form], amount), formNote];
}

function commuteLines({ commute, commuteUnit, commuteAmount, commuteNote }: Wage) {
	const amount =
		commuteUnit && commuteAmount && `${commuteUnits[commuteUnit]} ${formatYen(commuteAmount)}`;
	return [commutes[commute], amount ? noted(amount, commuteNote) : commuteNote];
}

const lastYear = (record: boolean | undefined) =>
	record === undefined ? undefined : `前年度実績${record ? 'あり' : 'なし'}`;
