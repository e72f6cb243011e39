import { comparableWage, wageTotal } from '#lib/postings/wage.ts';
import { formatYen, shortYen } from '#lib/postings/words.ts';
import { no, yes, type Judge } from './verdict.ts';

const units = { month: '月', hour: '時給' } as const;

/** Compares by the month or by the hour, as the person said it; the other unit only where nothing else is known. */
export const wage: Judge = ({ wishes }, posting) => {
	const total = wageTotal(posting);
	const wished = { month: wishes.monthlyWageFrom, hour: wishes.hourlyWageFrom };
	const unit = wished[total.unit] === null ? other[total.unit] : total.unit;
	const from = wished[unit];
	if (from === null) return undefined;
	const { lower, upper } = comparableWage(total)[unit];
	const about = unit === total.unit ? '' : `（${units[unit]}に直しておよそ${formatYen(lower)}）`;
	const hoped = `希望の${units[unit]}${shortYen(from)}`;
	if (lower > from) return yes(`賃金：下限が${hoped}より${shortYen(lower - from)}高いです${about}`);
	if (lower === from) return yes(`賃金：下限が${hoped}と同じです${about}`);
	if (upper >= from)
		return no(
			`賃金：下限は${hoped}より${shortYen(from - lower)}低いです。上限は届いています${about}`
		);
	return no(`賃金：上限も${hoped}より${shortYen(from - upper)}低いです${about}`);
};

const other = { month: 'hour', hour: 'month' } as const;
