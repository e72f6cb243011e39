import { sql } from 'drizzle-orm';
import { hourlyWages, monthlyWages } from '#lib/conditions/offered.ts';
import { type Conditions, usualUnit } from '#lib/conditions/conditions.ts';
import { monthly, wageColumns } from './asked-facts.ts';
import { before, behind, placeAmong, type Steps, withOwn } from './step.ts';

/** The two asked together: one end of the range says what the other leaves. */
const aside = ['wageFrom', 'wageTo', 'wageUnit'] as const;

/** What is offered of pay, by the month and by the hour. The first amount says by which of the two both are meant. */
export const wageSteps = (asked: Conditions): Steps[] =>
	(['month', 'hour'] as const).flatMap((unit) => {
		const usual = unit === 'month' ? monthlyWages : hourlyWages;
		const amounts = (own: number | undefined) =>
			withOwn(usual, own !== undefined && usualUnit(own) === unit ? own : undefined);
		return [
			fromSteps(asked, unit, amounts(asked.wageFrom)),
			toSteps(asked, unit, amounts(asked.wageTo))
		];
	});

type Unit = NonNullable<Conditions['wageUnit']>;

function fromSteps(asked: Conditions, unit: Unit, amounts: number[]): Steps {
	const { reach, lower } = wageColumns(asked);
	const place = placeAmong(
		reach,
		amounts.map((yen) => monthly.from(yen, unit))
	);
	const { wageTo } = asked;
	return {
		...{ name: 'wageFrom', aside, read: behind(amounts) },
		place:
			wageTo === undefined
				? place
				: sql`case when ${lower} <= ${monthly.to(wageTo, unit)} then ${place} else 0 end`
	};
}

function toSteps(asked: Conditions, usual: Unit, amounts: number[]): Steps {
	const { reach, lower } = wageColumns(asked);
	const { wageFrom } = asked;
	const unit = wageFrom === undefined ? usual : usualUnit(wageFrom);
	const place = placeAmong(
		lower,
		amounts.map((yen) => monthly.to(yen, unit) + 1)
	);
	return {
		...{ name: 'wageTo', aside, read: before(amounts) },
		place:
			wageFrom === undefined
				? place
				: sql`case when ${reach} >= ${monthly.from(wageFrom, unit)} then ${place} else ${amounts.length} end`
	};
}
