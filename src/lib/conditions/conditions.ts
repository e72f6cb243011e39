import * as v from 'valibot';
import { type ConditionName, type Conditions, fields } from './fields.ts';
import type { Field } from './field.ts';
import { prefectureOf } from './forms.ts';
import { MAX_PREFECTURES, MAX_TOWNS } from './limits.ts';
import { type Presentation, readPresentation, writePresentation } from './presentation.ts';

export type { ConditionName, Conditions } from './fields.ts';
export { type Presentation, plainly, sort } from './presentation.ts';

const all = Object.entries(fields) as [ConditionName, Field][];

/** Nothing is asked for: every open posting. */
export const noConditions: Conditions = Object.fromEntries(
	all.map(([name, { none }]) => [name, none])
) as Conditions;

/** What conditions are called on a page. */
export const labels = Object.fromEntries(all.map(([name, { label }]) => [name, label])) as Record<
	ConditionName,
	string
>;

const townsOf = (towns: string[], prefecture: string) =>
	towns.filter((town) => prefectureOf(town) === prefecture);
const prefecturesOf = ({ prefectures, towns }: Pick<Conditions, 'prefectures' | 'towns'>) => [
	...new Set([...prefectures, ...towns.map(prefectureOf)])
];

/** Conditions at a door: a stored search, a form. What is missing is not asked for; limits are SRC-3 … SRC-11. */
export const conditionsSchema = v.pipe(
	v.object(
		Object.fromEntries(
			all.map(([name, { schema, none }]) => [name, v.optional(schema, none as never)])
		)
	),
	v.transform((given) => given as Conditions),
	v.check(
		(given) => prefecturesOf(given).length <= MAX_PREFECTURES,
		`都道府県は${MAX_PREFECTURES}つまでです。`
	),
	v.check(
		({ towns }) => towns.every((town) => townsOf(towns, prefectureOf(town)).length <= MAX_TOWNS),
		`市区町村は、1つの都道府県につき${MAX_TOWNS}つまでです。`
	),
	v.transform(settle)
);

/** A value of an address that was left out. */
export interface Dropped {
	condition: ConditionName;
	label: string;
	text: string;
}

/**
 * Reads the address of a search, however it was edited: what is not understood or beyond a limit is left out
 * and reported, never an error.
 */
export function readConditions(params: URLSearchParams) {
	const readings = all.map(([condition, field]) => ({
		condition,
		label: field.label,
		...field.read(params.getAll(field.name))
	}));
	const dropped: Dropped[] = readings.flatMap(({ condition, label, dropped }) =>
		dropped.map((text) => ({ condition, label, text }))
	);
	const read = Object.fromEntries(
		readings.map(({ condition, value }) => [condition, value])
	) as Conditions;
	const within = withinPlaces(read);
	for (const town of read.towns.filter((town) => !within.towns.includes(town)))
		dropped.push({ condition: 'towns', label: labels.towns, text: town });
	return { conditions: settle(within), presentation: readPresentation(params), dropped };
}

/** The towns that the limits leave: of the first prefectures, the first towns each. */
function withinPlaces(given: Conditions): Conditions {
	const prefectures = prefecturesOf(given).slice(0, MAX_PREFECTURES);
	const towns = given.towns.filter(
		(town) =>
			prefectures.includes(prefectureOf(town)) &&
			townsOf(given.towns, prefectureOf(town)).indexOf(town) < MAX_TOWNS
	);
	return { ...given, towns };
}

/** One way to say the same: a town brings its prefecture along, and what depends on something goes with it. */
function settle(given: Conditions): Conditions {
	const { words, towns, company, licences } = given;
	const asksWage = given.wageFrom !== undefined || given.wageTo !== undefined;
	const places = prefecturesOf(given).sort() as Conditions['prefectures'];
	return {
		...given,
		prefectures: places,
		towns: [...towns].sort(),
		nearTowns: given.nearTowns && towns.length > 0,
		anyWord: given.anyWord && words !== '',
		companyNot: given.companyNot && company !== '',
		licencesNot: given.licencesNot && licences.length > 0,
		wageUnit: asksWage ? (given.wageUnit ?? usualUnit(given.wageFrom ?? given.wageTo)) : undefined,
		wageSure: given.wageSure && given.wageFrom !== undefined,
		wageBasis: asksWage && given.wageBasis === 'plain' ? 'plain' : undefined,
		without: given.without.filter((mark) => !given.marks.includes(mark))
	};
}

/** An amount below this is meant by the hour where nobody says by what. */
export const HOURLY_BELOW = 10_000;
export const usualUnit = (yen = 0) => (yen < HOURLY_BELOW ? 'hour' : 'month');

/** The address of a search: always the same for the same search, without what it does not ask for. */
export function writeConditions(
	conditions: Partial<Conditions>,
	presentation: Partial<Presentation> = {}
): URLSearchParams {
	const given: Record<string, unknown> = settle({ ...noConditions, ...conditions });
	const asked = all.flatMap(([name, field]) =>
		field.write(given[name]).map((value): [string, string] => [field.name, value])
	);
	return new URLSearchParams([...asked, ...writePresentation(presentation)]);
}

/** Which conditions narrow this search, in the order of the address. */
export const asked = (conditions: Conditions): ConditionName[] =>
	all.flatMap(([name, field]) => (field.write(conditions[name]).length > 0 ? [name] : []));

/** Conditions as they are stored: only what is asked for. */
export const storedConditions = (conditions: Conditions): Partial<Conditions> =>
	Object.fromEntries(asked(conditions).map((name) => [name, conditions[name]]));
