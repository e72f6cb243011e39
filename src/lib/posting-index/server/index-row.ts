import { daysUntil, startOfDay } from '#lib/calendar/tokyo.ts';
import type { Facts } from '#lib/conditions/facts.ts';
import { bitChoices, choiceMask, markMask } from '#lib/conditions/facts/bits.ts';
import { piecesOfPosting } from '#lib/conditions/facts/pieces-of-posting.ts';

/** What cannot be, so that it meets no condition. */
export const NEVER = { time: 32_767, before: -1 } as const;
/** More than any wage that can be asked for, and still a number of the database. */
const MOST_YEN = 2_000_000_000;
const TIMES = [0, 1, 2, 3] as const;
/** No piece holds this character: folded texts have no controls. */
export const BETWEEN = '\u001f';

const FIRST_DAY = startOfDay('2000-01-01');

/** What the postings of a day, and later ones, are not below. */
export const newestFrom = (day: string) => BigInt(daysUntil(FIRST_DAY, day)) * 10n ** 13n;

/** 受付年月日 first and 求人番号 after it, in one number. */
export const newestKey = ({ number, receivedOn }: Pick<Facts, 'number' | 'receivedOn'>) =>
	newestFrom(receivedOn) + BigInt(number.replace('-', ''));

const wholeNumber = (digits = '') => Number(digits.replace('-', '').padEnd(5, '0'));

/** The row of the index for a posting, column by column. */
export function indexRow(facts: Facts) {
	const { chosen, wage, plainWage, times } = facts;
	const yen = (amount: number) => Math.min(amount, MOST_YEN);
	return {
		newest: String(newestKey(facts)),
		marks: String(markMask(facts.marks)),
		chosen: String(bitChoices.reduce((mask, name) => mask | choiceMask(name, chosen[name]), 0n)),
		received_on: facts.receivedOn,
		open_until: facts.openUntil,
		wage_lower: yen(wage.month.lower),
		wage_upper: yen(wage.month.upper),
		plain_lower: yen(plainWage.month.lower),
		plain_upper: yen(plainWage.month.upper),
		town: Number(facts.town ?? 0),
		occupation_code: facts.occupationCode === undefined ? -1 : wholeNumber(facts.occupationCode),
		prefecture: Number(facts.prefecture),
		occupation_group: Number(chosen.groups[0]),
		visibility: Number(facts.visibility),
		age_lower: facts.ageLower,
		age_upper: facts.ageUpper,
		age_limited: facts.ageLimited,
		overtime: facts.overtime === undefined ? NEVER.time : Math.round(facts.overtime * 10),
		yearly_holidays: facts.yearlyHolidays ?? NEVER.before,
		walk: facts.walk ?? NEVER.time,
		retirement_age: facts.retirementAge ?? NEVER.before,
		...Object.fromEntries(
			TIMES.flatMap((index) => [
				[`from${index + 1}`, times[index]?.from ?? NEVER.before],
				[`until${index + 1}`, times[index]?.until ?? NEVER.time]
			])
		),
		words: piecesOfPosting(facts).join(BETWEEN)
	};
}
