import { sql, type SQL } from 'drizzle-orm';
import { addDays } from '#lib/calendar/tokyo.ts';
import { cityOf } from '#lib/places/towns.ts';
import { USUAL_MONTHLY_HOURS } from '#lib/postings/wage.ts';
import { type Choice, choices } from '#lib/conditions/choices.ts';
import { prefectureOf } from '#lib/conditions/forms.ts';
import type { Conditions } from '#lib/conditions/conditions.ts';
import { bitChoices, choiceMask, markMask } from '#lib/conditions/facts/bits.ts';
import { minutesOf, receivedSince, townsMeant } from '#lib/conditions/meets.ts';

/** Who asks, as far as columns care. */
export interface Asker {
	today: string;
	/** 公開範囲 of the postings whose employer they may know (JOB-20). */
	known: readonly number[];
	/** Some rows of the index have passed their 紹介期限日, and are still to be tidied away. */
	leftOver: boolean;
	/** Which lacks of the long words that are asked for any posting has, see `find-lacks.ts`. */
	lacks: ReadonlySet<string>;
}

/** Every condition but words, places and 職業 groups, each as it is asked of a row `i` of the index. */
export const askedFacts = (conditions: Conditions, asker: Asker): SQL[] =>
	asks.flatMap((ask) => ask(conditions, asker));

type Ask = (asked: Conditions, asker: Asker) => SQL[];

const when = (given: unknown, ask: () => SQL): SQL[] => (given === undefined ? [] : [ask()]);
/** Written out, for numbers that were checked: a plan for the very values is worth more than a shared one. */
const numbers = (list: readonly number[]) => sql.raw(`'{${list.map(Number).join(',')}}'`);
const bits = (mask: bigint) => sql.raw(`${mask}::bigint`);
const whole = (value: number) => sql.raw(String(Math.trunc(value)));

/** Asked only while it is not true of every row: a look into each costs a third of what counting it does. */
const still: Ask = (_, { today, leftOver }) => (leftOver ? [sql`i.open_until >= ${today}`] : []);

const listed: Ask = ({ numbers, codes, establishment }, { known }) => [
	...(numbers.length === 0
		? []
		: [
				sql`i.posting_id in (select id from postings where number = any(${`{${numbers.join(',')}}`}::text[]))`
			]),
	...(codes.length === 0 ? [] : [sql`(${sql.join(codes.map(ofCode), sql` or `)})`]),
	...when(
		establishment,
		() => sql`(i.establishment_id = (select id from establishments where number = ${establishment})
			and ${oneOf('visibility', known)})`
	)
];

/** 036 is everything from 036-00 to 036-99. */
function ofCode(code: string): SQL {
	const from = Number(code.replace('-', '').padEnd(5, '0'));
	const to = code.length === 3 ? from + 99 : from;
	return sql`i.occupation_code between ${whole(from)} and ${whole(to)}`;
}

const oneOf = (column: string, list: readonly number[]) =>
	sql`i.${sql.identifier(column)} = any(${numbers(list)})`;

/** Whole prefectures, and the towns that are meant where a prefecture is not meant as a whole. */
export function placesAsked(asked: Conditions): { prefectures: string[]; towns: string[] } {
	const meant = townsMeant(asked);
	return {
		prefectures: asked.prefectures.filter(
			(code) => !asked.towns.some((town) => prefectureOf(town) === code)
		),
		towns: [...new Set(meant.flatMap((town) => [town, cityOf(town) ?? town]))]
	};
}

/** The places, each as it is asked of a row `i` of the index. */
export function askedPlaces(asked: Conditions): SQL[] {
	if (asked.prefectures.length === 0) return [];
	const { prefectures, towns } = placesAsked(asked);
	const either = [
		...(prefectures.length > 0 ? [oneOf('prefecture', prefectures.map(Number))] : []),
		...(towns.length > 0
			? [
					sql`(${oneOf('prefecture', [...new Set(towns.map(prefectureOf))].map(Number))}
						and ${oneOf('town', towns.map(Number))})`
				]
			: [])
	];
	return [sql`(${sql.join(either, sql` or `)})`];
}

/** 職業 groups, of which each has a partition of the index. */
export const inGroups = ({ groups }: Conditions): SQL[] =>
	groups.length === 0 ? [] : [oneOf('occupation_group', groups.map(Number))];

const chosen: Ask = (asked) => [
	...bitChoices.flatMap((name) =>
		asked[name].length === 0 ? [] : [sql`(i.chosen & ${bits(choiceMask(name, asked[name]))}) <> 0`]
	),
	...(asked.visibilities.length === 0 ? [] : [oneOf('visibility', asked.visibilities.map(Number))])
];

const marked: Ask = ({ marks, without }, { known }) => {
	const must = markMask(marks);
	const mustNot = markMask(without.filter((mark) => mark !== 'direct'));
	const direct = bits(markMask(['direct']));
	return [
		...(must === 0n ? [] : [sql`(i.marks & ${bits(must)}) = ${bits(must)}`]),
		...(mustNot === 0n ? [] : [sql`(i.marks & ${bits(mustNot)}) = 0`]),
		// オンライン自主応募 is taken by those only who may know the employer (APP-14).
		...(marks.includes('direct') ? [oneOf('visibility', known)] : []),
		...(without.includes('direct')
			? [sql`not ((i.marks & ${direct}) <> 0 and ${oneOf('visibility', known)})`]
			: [])
	];
};

const HALF = USUAL_MONTHLY_HOURS / 2;

/**
 * Rows hold monthly amounts. An hourly amount is a monthly one divided by 160 and rounded, which is at least n
 * exactly when the monthly one is at least 160 n - 80, and at most n when it is less than 160 n + 80.
 */
export const monthly = {
	from: (yen: number, unit: Conditions['wageUnit']) =>
		unit === 'hour' ? yen * USUAL_MONTHLY_HOURS - HALF : yen,
	to: (yen: number, unit: Conditions['wageUnit']) =>
		unit === 'hour' ? yen * USUAL_MONTHLY_HOURS + HALF - 1 : yen
};

/** What a search for pay compares: what a posting may reach, or promises at least, and what it begins with. */
export function wageColumns({ wageSure, wageBasis }: Pick<Conditions, 'wageSure' | 'wageBasis'>) {
	const column = (end: 'lower' | 'upper') =>
		sql.raw(`i.${wageBasis === 'plain' ? 'plain' : 'wage'}_${end}`);
	return { reach: column(wageSure ? 'lower' : 'upper'), lower: column('lower') };
}

const wage: Ask = (asked) => {
	const { wageUnit: unit, wageFrom, wageTo } = asked;
	if (unit === undefined) return [];
	const { reach, lower } = wageColumns(asked);
	return [
		...when(wageFrom, () => sql`${reach} >= ${whole(monthly.from(wageFrom ?? 0, unit))}`),
		...when(wageTo, () => sql`${lower} <= ${whole(monthly.to(wageTo ?? 0, unit))}`)
	];
};

const days: Ask = ({ received, receivedFrom, deadlineWithin }, { today }) => [
	...(received === undefined ? [] : [sql`i.received_on >= ${receivedSince(received, today)}`]),
	...(receivedFrom === undefined ? [] : [sql`i.received_on >= ${receivedFrom}`]),
	...(deadlineWithin === undefined ? [] : [sql`i.open_until <= ${addDays(today, deadlineWithin)}`])
];

const SHIFTS = [1, 2, 3, 4];

const hours: Ask = ({ startFrom, endUntil, overtimeUpTo, holidaysFrom }) => {
	const from = startFrom === undefined ? undefined : minutesOf(startFrom);
	const until = endUntil === undefined ? undefined : minutesOf(endUntil);
	const fits = (shift: number) =>
		sql.raw(
			[
				...(from === undefined ? [] : [`i.from${shift} >= ${from}`]),
				...(until === undefined ? [] : [`i.until${shift} <= ${until}`])
			].join(' and ')
		);
	return [
		...(from === undefined && until === undefined
			? []
			: [
					sql`(${sql.join(
						SHIFTS.map((shift) => sql`(${fits(shift)})`),
						sql` or `
					)})`
				]),
		...when(overtimeUpTo, () => sql`i.overtime <= ${whole((overtimeUpTo ?? 0) * 10)}`),
		...when(holidaysFrom, () => sql`i.yearly_holidays >= ${whole(holidaysFrom ?? 0)}`)
	];
};

const schools = Object.keys(choices.educations) as Choice<'educations'>[];

const person: Ask = ({ age, ageRule, education, retirementFrom, walkUpTo }) => [
	...when(age, () => sql`${whole(age ?? 0)} between i.age_lower and i.age_upper`),
	...(ageRule === undefined
		? []
		: [sql`i.age_limited = ${sql.raw(String(ageRule === 'limited'))}`]),
	...(education === undefined
		? []
		: [
				sql`(i.chosen & ${bits(
					choiceMask('educations', schools.slice(0, schools.indexOf(education) + 1))
				)}) <> 0`
			]),
	...when(retirementFrom, () => sql`i.retirement_age >= ${whole(retirementFrom ?? 0)}`),
	...when(walkUpTo, () => sql`i.walk <= ${whole(walkUpTo ?? 0)}`)
];

const asks: Ask[] = [still, listed, chosen, marked, wage, days, hours, person];
