import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { findTown, townCodeOf } from '#lib/places/towns.ts';
import { choices, type ChoiceName } from '#lib/conditions/choices.ts';
import { markNames } from '#lib/conditions/marks.ts';
import { type Conditions, conditionsSchema, noConditions } from '#lib/conditions/conditions.ts';
import { factsOf } from '#lib/conditions/facts.ts';
import { meets } from '#lib/conditions/meets.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import * as v from 'valibot';
import { aWorld } from '../../support/world.ts';
import { manyPostings } from './given.ts';

const world = await aWorld();
const valid = await world.seeker();
const invalid = await world.seeker('佐藤 光', { validUntil: '2026-11-23' });
const today = tokyoDay(world.now());
const contents = await manyPostings(world);
const facts = contents.map(factsOf);

const found = async (conditions: Conditions, seeker = valid) => {
	const hits = await searchPostings(world.as(seeker), conditions, {
		sort: 'newest',
		size: 50,
		page: 1,
		view: 'cards'
	});
	const numbers = hits.found.map(({ number }) => number);
	for (let page = 2; page <= hits.pages; page += 1) {
		const more = await searchPostings(world.as(seeker), conditions, {
			...{ sort: 'newest', size: 50, view: 'cards' },
			page
		});
		numbers.push(...more.found.map(({ number }) => number));
	}
	expect(hits.total).toBe(numbers.length);
	return numbers;
};

const expected = (conditions: Conditions, viewer: 'seeker' | 'anyone' = 'seeker') =>
	facts
		.filter((one) => one.openUntil >= today && meets(conditions, one, { viewer, today }))
		.sort(
			(one, other) =>
				other.receivedOn.localeCompare(one.receivedOn) || other.number.localeCompare(one.number)
		)
		.map(({ number }) => number);

const settled = (asked: Partial<Conditions>) =>
	v.parse(conditionsSchema, { ...noConditions, ...asked });

const sameForAll = async (asked: Partial<Conditions>) => {
	const conditions = settled(asked);
	expect(await found(conditions)).toEqual(expected(conditions));
	expect(await found(conditions, invalid)).toEqual(expected(conditions, 'anyone'));
	return expected(conditions);
};

/** Condition by condition: some postings have it and some have not, and the database agrees on which. */
const single: Partial<Conditions>[] = [
	{},
	...(Object.keys(choices) as ChoiceName[]).flatMap((name) =>
		Object.keys(choices[name]).map((choice) => ({ [name]: [choice] }))
	),
	...markNames.flatMap((mark) => [{ marks: [mark] }, { without: [mark] }]),
	{ words: '事務' },
	{ words: 'ジム' },
	{ words: 'かいご' },
	{ words: 'じむ 電話' },
	{ words: 'じむ かいご', anyWord: true },
	{ not: 'ジム' },
	{ occupations: ['かいご'] },
	{ licences: ['かいごふくしし'] },
	{ words: '看護士' },
	{ words: '㈱' },
	{ words: '務' },
	{ words: '電話' },
	{ words: '一般事務' },
	{ words: 'ｴｸｾﾙ' },
	{ words: '事務 電話' },
	{ words: '事務 介護', anyWord: true },
	{ not: '事務' },
	{ words: '株式会社' },
	{ not: '株式会社' },
	{ words: '担当します', not: 'パート 社会福祉法人' },
	{ numbers: contents.slice(0, 5).map(({ header }) => header.number) },
	{ prefectures: ['13', '27'] },
	{ towns: ['13101', '13104', '27127'] },
	{ towns: ['13101', '14100', '40130'], nearTowns: true },
	{ occupations: ['事務', '介護'] },
	{ codes: ['021', '024-02'] },
	{ wageUnit: 'month', wageFrom: 220_000 },
	{ wageUnit: 'month', wageFrom: 220_000, wageSure: true },
	{ wageUnit: 'hour', wageFrom: 1_400 },
	{ wageUnit: 'hour', wageFrom: 1_400, wageSure: true, wageBasis: 'plain' },
	{ wageUnit: 'hour', wageTo: 1_300 },
	{ received: '1' },
	{ received: '3' },
	{ received: '7' },
	{ receivedFrom: '2026-11-01' },
	{ deadlineWithin: 30 },
	{ startFrom: '09:00' },
	{ endUntil: '17:00' },
	{ startFrom: '08:30', endUntil: '17:30' },
	{ overtimeUpTo: 0 },
	{ overtimeUpTo: 15 },
	{ holidaysFrom: 115 },
	{ age: 30 },
	{ age: 62 },
	{ ageRule: 'limited' },
	{ ageRule: 'unlimited' },
	{ education: 'highSchool' },
	{ education: 'university' },
	{ licences: ['簿記', '介護福祉士'] },
	{ licences: ['普通自動車'], licencesNot: true },
	{ company: '株式会社' },
	{ company: contents[0]!.establishment.name },
	{ company: '株式会社', companyNot: true },
	{ establishment: contents[0]!.establishment.number },
	{ establishment: contents[2]!.establishment.number },
	{ establishment: contents[3]!.establishment.number },
	{ industries: ['福祉'] },
	{ stations: ['中央駅'] },
	{ walkUpTo: 5 },
	{ retirementFrom: 65 },
	{ words: '該当しない語' }
];

for (const asked of single)
	test(`the query finds what meets ${JSON.stringify(asked)}, and nothing else`, async () => {
		await sameForAll(asked);
	});

test('conditions together find what meets all of them', async () => {
	const both = fc.uniqueArray(fc.constantFrom(...single), { minLength: 2, maxLength: 4 });
	await fc.assert(
		fc.asyncProperty(both, async (parts) => {
			await sameForAll(Object.assign({}, ...parts) as Partial<Conditions>);
		}),
		{ numRuns: 60 }
	);
});

test('a ward that only its city names is found by the city and by the ward', async () => {
	expect(townCodeOf('14', '横浜市')).toBe('14100');
	expect(findTown('14100')?.wards).toContain('14104');
});

test.each([
	['かいご', '介護'],
	['看護士', '看護師'],
	['㈱', '株式会社'],
	['（株）', '株式会社'],
	['ちよだく', '千代田区']
])('SRC-13: %s finds what %s finds', async (typed, meant) => {
	const [own, all] = [await sameForAll({ words: typed }), await sameForAll({ words: meant })];
	expect(all.length).toBeGreaterThan(0);
	expect(own).toEqual(expect.arrayContaining(all));
});
