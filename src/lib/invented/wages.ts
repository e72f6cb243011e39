import type { PostingContent } from '#lib/postings/fields.ts';
import type { Occupation } from './occupations.ts';
import type { Random } from './random.ts';
import { type DemoPrefecture, hourlyFloor, wageLevel } from './towns.ts';

type Wage = PostingContent['wage'];

const rounded = (amount: number, to: number) => Math.round(amount / to) * to;

/** Pay as it is in that occupation and prefecture. */
export function makeWage(
	kind: 'full' | 'part',
	occupation: Occupation,
	prefecture: DemoPrefecture,
	yearlyHolidays: number,
	random: Random
): Wage {
	const level = (wageLevel(prefecture) / 100) * (random.whole(96, 106) / 100);
	const commute = random.pick(['capped', 'capped', 'capped', 'uncapped', 'none'] as const);
	const raise = random.often(70);
	const bonus = kind === 'full' ? random.often(80) : random.often(25);
	return {
		...(kind === 'full'
			? monthly(occupation, level, random)
			: hourly(occupation, level, hourlyFloor(prefecture), random)),
		otherAllowances: random.often(35) ? '扶養手当 子1人につき 5,000円' : undefined,
		monthlyDays: kind === 'full' ? Number(((365 - yearlyHolidays) / 12).toFixed(1)) : 16,
		form: kind === 'full' ? 'monthly' : 'hourly',
		commute,
		commuteUnit: commute === 'capped' ? 'month' : undefined,
		commuteAmount:
			commute === 'capped' ? random.pick([10_000, 15_000, 20_000, 30_000, 50_000]) : undefined,
		closing: random.pick(['月末', '月末', '毎月20日', '毎月15日']),
		payMonth: 'next',
		payDay: random.pick(['10日', '15日', '25日', '5日']),
		raise,
		raiseRecord: raise ? true : undefined,
		raiseAmount: raise
			? kind === 'full'
				? '1月あたり2,000円～5,000円'
				: '1時間あたり10円～30円'
			: undefined,
		bonus,
		bonusRecord: bonus ? true : undefined,
		bonusTimes: bonus ? 2 : undefined,
		bonusAmount: bonus
			? `計 ${random.pick(['1.00', '2.00', '2.50', '3.20', '4.00'])}か月分`
			: undefined
	};
}

type Basic = Pick<
	Wage,
	| 'basicLower'
	| 'basicUpper'
	| 'allowances'
	| 'fixedOvertime'
	| 'fixedOvertimeLower'
	| 'fixedOvertimeUpper'
	| 'fixedOvertimeHours'
	| 'fixedOvertimeExcess'
	| 'fixedOvertimeNote'
>;

function monthly({ pay, allowance }: Occupation, level: number, random: Random): Basic {
	const [lower, upper] = pay.map((thousands) => rounded(thousands * 1000 * level, 1000)) as [
		number,
		number
	];
	const more = random.pick([5_000, 10_000, 15_000]);
	const fixed = random.often(8);
	return {
		basicLower: lower,
		basicUpper: upper,
		allowances: allowance
			? [{ name: allowance, lower: more, upper: more + random.pick([0, 5_000, 10_000]) }]
			: [],
		fixedOvertime: fixed,
		...(fixed
			? {
					fixedOvertimeLower: rounded((lower / 165) * 1.25 * 20, 1000),
					fixedOvertimeUpper: rounded((upper / 165) * 1.25 * 20, 1000),
					fixedOvertimeHours: 20,
					fixedOvertimeExcess: true,
					fixedOvertimeNote:
						'時間外労働の有無にかかわらず支給し、20時間を超える時間外労働は追加で支給します。'
				}
			: {})
	};
}

function hourly({ pay }: Occupation, level: number, floor: number, random: Random): Basic {
	const lower = Math.max(floor, rounded((pay[0] * 1000 * level) / 168, 10));
	return {
		basicLower: lower,
		basicUpper: lower + random.pick([0, 50, 100, 200]),
		allowances: [],
		fixedOvertime: false
	};
}
