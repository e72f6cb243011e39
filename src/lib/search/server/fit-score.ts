import { sql, type SQL } from 'drizzle-orm';
import { townCodeOf } from '#lib/places/towns.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import { choiceMask, markMask } from '#lib/conditions/facts/bits.ts';
import { townsMeant } from '#lib/conditions/meets.ts';

/**
 * How many of a person's wishes a row `i` of the index meets: what 希望に合う順 sorts by. The same wishes that an
 * officer sees compared; here they are only counted. A wish that was not stated counts for no posting, and that no
 * licence is asked for counts beside wishes only: for somebody who stated none, all postings are alike.
 */
export function fitScore(wishes: Wishes): SQL {
	const met = judges.flatMap((judge) => judge(wishes) ?? []);
	if (met.length === 0) return sql`0`;
	return sql.join(
		[...met, has('marks', markMask(['noLicence']))].map((one) => sql`(${one})::int`),
		sql` + `
	);
}

const oneOf = (column: string, list: readonly number[]) =>
	sql.raw(`i.${column} = any('{${list.map(Number).join(',')}}')`);
const has = (column: 'marks' | 'chosen', mask: bigint) => sql.raw(`(i.${column} & ${mask}) <> 0`);

const judges: ((wishes: Wishes) => SQL | undefined)[] = [
	({ occupationGroups: groups }) =>
		groups.length > 0 ? oneOf('occupation_group', groups) : undefined,
	({ kinds }) => (kinds.length > 0 ? has('chosen', choiceMask('kinds', kinds)) : undefined),
	({ prefectures }) =>
		prefectures.length > 0
			? sql`(${oneOf('prefecture', prefectures.map(Number))} or ${has('marks', markMask(['remote']))})`
			: undefined,
	({ prefectures, towns }) => {
		const codes = prefectures.flatMap((code) => towns.map((town) => townCodeOf(code, town) ?? []));
		const meant = townsMeant({ towns: codes.flat(), nearTowns: false });
		return meant.length > 0 ? oneOf('town', [...codes.flat(), ...meant].map(Number)) : undefined;
	},
	({ monthlyWageFrom: month, hourlyWageFrom: hour }) => {
		const monthly = month ?? (hour === null ? null : hour * 160);
		const hourly = hour === null ? month : hour * 160;
		if (monthly === null || hourly === null) return undefined;
		return sql.raw(
			`i.wage_lower >= case when (i.chosen & ${choiceMask('kinds', ['full'])}) <> 0 then ${Math.trunc(monthly)} else ${Math.trunc(hourly)} end`
		);
	},
	({ workFrom, workUntil }) =>
		workFrom === null && workUntil === null
			? undefined
			: sql.raw(
					[1, 2, 3, 4]
						.map((shift) => {
							const within = `i.from${shift} >= ${Math.trunc(workFrom ?? 0)} and i.until${shift} <= ${Math.trunc(workUntil ?? 1440)}`;
							return shift === 1 ? `(${within})` : `(i.from${shift} < 0 or (${within}))`;
						})
						.join(' and ')
				),
	({ weekendsOff }) => (weekendsOff ? has('marks', markMask(['weekendsOff'])) : undefined)
];
