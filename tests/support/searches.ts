import { prefectureCodes } from '#lib/places/prefectures.ts';
import { townsOf } from '#lib/places/towns.ts';
import { choices } from '#lib/conditions/choices.ts';
import { markNames } from '#lib/conditions/marks.ts';
import { noConditions, readConditions, writeConditions } from '#lib/conditions/conditions.ts';
import type { Conditions } from '#lib/conditions/conditions.ts';
import type { Random } from '#lib/invented/random.ts';
import type { Facts } from '#lib/conditions/facts.ts';

/** A search as somebody might save it: some of what this posting is, some of what it may not be. */
export function aSearch(random: Random, facts: Facts): Conditions {
	const some = <T>(percent: number, value: () => T) =>
		random.often(percent) ? value() : undefined;
	const given: Partial<Conditions> = {
		words: some(45, () => wordsOf(random, facts)),
		anyWord: some(20, () => true),
		not: some(10, () => wordOf(random, facts)),
		...places(random, facts),
		groups: some(40, () => [facts.chosen.groups[0]!, random.pick(keys(choices.groups))]),
		occupations: some(12, () => [random.pick(facts.texts.title).slice(0, 3)]),
		kinds: some(40, () => [
			random.often(75) ? facts.chosen.kinds[0]! : random.pick(['full', 'part'])
		]),
		forms: some(20, () => [...facts.chosen.forms]),
		wageUnit: some(30, () => random.pick(['month', 'hour'] as const)),
		marks: some(40, () =>
			[random.pick(facts.marks), random.pick(markNames)].slice(0, random.pick([1, 1, 2]))
		),
		without: some(10, () => [random.pick(markNames)]),
		received: some(10, () => '7' as const),
		numbers: some(3, () => [facts.number]),
		establishment: some(3, () => facts.establishment),
		company: some(6, () => random.pick(facts.texts.name).slice(0, 4)),
		licences: some(8, () => facts.texts.licences.slice(0, 1)),
		age: some(10, () => random.pick([19, 33, 61]))
	};
	if (given.wageUnit) given.wageFrom = facts.wage[given.wageUnit].upper + random.pick([-5, 0, 300]);
	if (given.wageFrom !== undefined && given.wageFrom < 1) delete given.wageFrom;
	const whole = Object.fromEntries(
		Object.entries(given).filter(([, value]) => value !== undefined && !hasHoles(value))
	);
	// Through an address, as a page would save it.
	return readConditions(writeConditions({ ...noConditions, ...whole })).conditions;
}

const keys = <T extends object>(of: T) => Object.keys(of) as Extract<keyof T, string>[];
const hasHoles = (value: unknown) => Array.isArray(value) && value.includes(undefined);

function wordOf(random: Random, { texts }: Facts) {
	const text = random.pick(random.often(15) ? [...texts.employer, ...texts.open] : texts.open);
	const from = Math.floor((text.length - 1) / random.pick([1, 2, 3]));
	return text.slice(from, from + random.pick([1, 2, 2, 3, 5]));
}

const wordsOf = (random: Random, facts: Facts) =>
	Array.from({ length: random.pick([1, 1, 2]) }, () => wordOf(random, facts)).join('　');

function places(random: Random, { prefecture, town }: Facts): Partial<Conditions> {
	if (random.often(35)) return {};
	const area = random.often(80) ? prefecture : random.pick(prefectureCodes);
	const prefectures = [area] as Conditions['prefectures'];
	if (random.often(40) || townsOf(area).length === 0) return { prefectures };
	const towns = Array.from({ length: 3 }, () => random.pick(townsOf(area)).code);
	return {
		prefectures,
		towns: [...(town && area === prefecture && random.often(60) ? [town] : []), ...towns],
		nearTowns: random.often(25)
	};
}
