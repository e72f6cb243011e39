import type { PostingContent } from './fields.ts';
import { wageTotal } from './wage.ts';
import { formatYenRange } from './words.ts';

export interface WagePart {
	/** a 基本給 */
	label: string;
	range: string;
	/** Its lower end, for the bar. */
	amount: number;
}

/** 合計 = a ＋ b (＋ c): the sum that JOB-9 computes, and what it is made of. */
export function wageParts({ header, wage }: Pick<PostingContent, 'header' | 'wage'>) {
	const total = wageTotal({ header, wage });
	const b = sumOf(wage.allowances);
	const parts: WagePart[] = [
		part('a 基本給', wage.basicLower, wage.basicUpper),
		...(wage.allowances.length > 0
			? [part(`b ${wage.allowances.map(({ name }) => name).join('・')}`, b.lower, b.upper)]
			: []),
		...(wage.fixedOvertime ? [fixedOvertime(wage)] : [])
	];
	const letters = parts.map(({ label }) => label[0]).join('＋');
	return {
		title: `${total.unit === 'month' ? '毎月の合計' : '1時間あたりの合計'}（${letters}）`,
		range: formatYenRange(total.lower, total.upper),
		parts
	};
}

export type WageParts = ReturnType<typeof wageParts>;

const part = (label: string, lower: number, upper: number): WagePart => ({
	label,
	range: formatYenRange(lower, upper),
	amount: lower
});

const sumOf = (allowances: PostingContent['wage']['allowances']) => ({
	lower: allowances.reduce((sum, { lower }) => sum + lower, 0),
	upper: allowances.reduce((sum, { upper }) => sum + upper, 0)
});

/** JOB-10: never without its hours. */
function fixedOvertime(wage: PostingContent['wage']): WagePart {
	const { fixedOvertimeLower: lower = 0, fixedOvertimeUpper: upper = 0, fixedOvertimeHours } = wage;
	const hours = fixedOvertimeHours === undefined ? '' : `（${fixedOvertimeHours}時間分）`;
	return part(`c 固定残業代${hours}`, lower, upper);
}
