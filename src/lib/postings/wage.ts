import type { PostingContent } from './fields.ts';

export interface WageTotal {
	lower: number;
	upper: number;
	/** Full-time postings show amounts by the month, part-time ones by the hour. */
	unit: 'month' | 'hour';
}

type Paid = Pick<PostingContent, 'header' | 'wage'>;

/** JOB-9: 総額 a + b, and c where overtime is fixed. Always computed, never taken from what was typed. */
export function wageTotal({ header, wage }: Paid): WageTotal {
	const sum = (end: 'lower' | 'upper') =>
		(end === 'lower' ? wage.basicLower : wage.basicUpper) +
		wage.allowances.reduce((total, allowance) => total + allowance[end], 0) +
		(wage.fixedOvertime
			? ((end === 'lower' ? wage.fixedOvertimeLower : wage.fixedOvertimeUpper) ?? 0)
			: 0);
	return {
		lower: sum('lower'),
		upper: sum('upper'),
		unit: header.kind === 'full' ? 'month' : 'hour'
	};
}

/** Hours a month that a wage by the month pays for, where nothing else is known: 20 days of 8 hours. */
export const USUAL_MONTHLY_HOURS = 160;

/** The same wage by the hour and by the month, so that full-time and part-time postings can be compared. */
export function comparableWage(total: WageTotal) {
	const factor = total.unit === 'month' ? 1 / USUAL_MONTHLY_HOURS : USUAL_MONTHLY_HOURS;
	const other = {
		lower: Math.round(total.lower * factor),
		upper: Math.round(total.upper * factor)
	};
	const own = { lower: total.lower, upper: total.upper };
	return total.unit === 'month' ? { month: own, hour: other } : { month: other, hour: own };
}
