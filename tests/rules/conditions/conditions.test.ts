import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { choices, sorts, type Sort } from '#lib/conditions/choices.ts';
import { fields } from '#lib/conditions/fields.ts';
import { markNames, marks } from '#lib/conditions/marks.ts';
import {
	asked,
	type Conditions,
	conditionsSchema,
	noConditions,
	plainly,
	readConditions,
	storedConditions,
	writeConditions
} from '#lib/conditions/conditions.ts';

const read = (query: string) => readConditions(new URLSearchParams(query));
const messages = (given: object) => {
	const { issues } = v.safeParse(conditionsSchema, given);
	return issues?.map(({ message }) => message) ?? [];
};

const towns = ['13101', '13104', '14104', '27127', '01101'];
const any = <T>(of: readonly T[]) => fc.subarray([...of]);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const text = (most: number) => fc.string({ unit: 'grapheme', maxLength: most });
const keys = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];

/** Conditions of every kind, as they may come from anywhere. */
const conditions: fc.Arbitrary<Conditions> = fc
	.record({
		words: text(20),
		anyWord: fc.boolean(),
		not: text(20),
		numbers: any(['13010-09999999', '27010-00000001']),
		towns: any(towns.slice(0, 3)),
		nearTowns: fc.boolean(),
		kinds: any(keys(choices.kinds)),
		forms: any(keys(choices.forms)),
		staff: any(keys(choices.staff)),
		marks: any(markNames),
		without: any(markNames),
		wageUnit: maybe(fc.constantFrom('month' as const, 'hour' as const)),
		wageFrom: maybe(fc.integer({ min: 1, max: 9_999_999 })),
		wageSure: fc.boolean(),
		startFrom: maybe(fc.constantFrom('09:00', '23:50')),
		receivedFrom: maybe(fc.constantFrom('2028-02-29', '2026-12-31')),
		age: maybe(fc.integer({ min: 15, max: 99 })),
		company: text(20),
		companyNot: fc.boolean(),
		licences: any(['簿記 2級', '介護福祉士'])
	})
	.map((given) => {
		const parsed = v.safeParse(conditionsSchema, given);
		return parsed.success ? parsed.output : noConditions;
	});

test('an address says a search whole: written and read it is the same, and is written the same again', () => {
	fc.assert(
		fc.property(
			conditions,
			fc.record({
				sort: fc.constantFrom(...keys(sorts)) as fc.Arbitrary<Sort>,
				size: fc.constantFrom(10 as const, 30 as const, 50 as const),
				page: fc.integer({ min: 1, max: 9999 }),
				view: fc.constantFrom('cards' as const, 'table' as const)
			}),
			(given, presentation) => {
				const address = writeConditions(given, presentation).toString();
				const back = read(address);
				expect(back.conditions).toEqual(given);
				expect(back.presentation).toEqual(presentation);
				expect(back.dropped).toEqual([]);
				expect(writeConditions(back.conditions, back.presentation).toString()).toBe(address);
			}
		)
	);
});

test('a stored search is what it asks for, and reads back as the same', () => {
	fc.assert(
		fc.property(conditions, (given) => {
			const stored = JSON.parse(JSON.stringify(storedConditions(given))) as object;
			expect(v.parse(conditionsSchema, stored)).toEqual(given);
		})
	);
});

test('an address edited in any way is read, within every limit', () => {
	const name = fc.constantFrom(...Object.values(fields).map((field) => field.name), 'page', 'size');
	const value = fc.oneof(text(80), fc.constantFrom('-1', '0', '1', '99999999999', '１３', "';--"));
	fc.assert(
		fc.property(fc.array(fc.tuple(name, value), { maxLength: 30 }), (pairs) => {
			const { conditions } = readConditions(new URLSearchParams(pairs));
			expect(messages(conditions)).toEqual([]);
			expect(v.parse(conditionsSchema, conditions)).toEqual(conditions);
		})
	);
});

test('what is not understood is left out and told', () => {
	const { conditions, dropped } = read('kind=banana&kind=full&wage=-3&due=x&since=2026-02-31');
	expect(conditions).toEqual({ ...noConditions, kinds: ['full'] });
	expect(dropped.map(({ label, text }) => `${label} ${text}`)).toEqual([
		'フルタイム・パート banana',
		'賃金（下限） -3',
		'新着 2026-02-31'.replace('新着', '受付年月日'),
		'紹介期限日までの日数 x'
	]);
});

test('SRC-3 to SRC-7: one past a limit is refused in words, and cut off an address', () => {
	expect(messages({ words: 'あ'.repeat(50), not: '😀'.repeat(50) })).toEqual([]);
	expect(messages({ words: 'あ'.repeat(53) })[0]).toContain('3文字減らして');
	expect(messages({ company: 'あ'.repeat(61) })[0]).toContain('60文字まで');
	expect(messages({ groups: ['1', '2', '3', '4'] })[0]).toContain('3つまで');
	expect(messages({ codes: ['036', '036-01', '037', '038'] })[0]).toContain('3つまで');
	expect(
		messages({ numbers: Array.from({ length: 6 }, (_, i) => `13010-0000000${i}`) })[0]
	).toContain('5つまで');
	expect(messages({ licences: ['あ', 'い', 'う', 'え'] })[0]).toContain('3つまで');
	expect(read(`q=${'あ'.repeat(60)}`).conditions.words).toHaveLength(50);
});

test('SRC-5: three prefectures, and five towns of each; a town brings its prefecture along', () => {
	const inTokyo = ['13101', '13102', '13103', '13104', '13105', '13106'];
	expect(messages({ towns: inTokyo })[0]).toContain('1つの都道府県につき5つまで');
	expect(messages({ towns: ['13101'], prefectures: ['14', '27', '01'] })[0]).toContain(
		'都道府県は3つまで'
	);
	const { conditions, dropped } = read(inTokyo.map((town) => `town=${town}`).join('&'));
	expect(conditions.towns).toEqual(inTokyo.slice(0, 5));
	expect(conditions.prefectures).toEqual(['13']);
	expect(dropped).toHaveLength(1);
});

test('SRC-6: numbers are read from whatever form they were pasted in', () => {
	const pasted = new URLSearchParams({ no: '１３０１０－９９９９９９９、27010-1' });
	expect(readConditions(pasted).conditions.numbers).toEqual(['13010-09999999', '27010-00000001']);
});

test('SRC-8, SRC-9: what an address does not say is as usual', () => {
	expect(read('').presentation).toEqual(plainly);
	expect(read('size=31&sort=best&page=0&view=map').presentation).toEqual(plainly);
});

test('SRC-10: times are asked in steps of ten minutes', () => {
	expect(messages({ startFrom: '09:05' })[0]).toContain('09:00');
	expect(read('from=09:10&until=25:00').conditions).toMatchObject({
		startFrom: '09:10',
		endUntil: undefined
	});
});

test('controls never reach a search', () => {
	expect(read('q=%00%07a%E2%80%AEb').conditions.words).toBe('ab');
});

test('what depends on something goes with it', () => {
	const parsed = v.parse(conditionsSchema, {
		nearTowns: true,
		companyNot: true,
		anyWord: true,
		wageUnit: 'hour'
	});
	expect(parsed).toEqual(noConditions);
	expect(asked(parsed)).toEqual([]);
	expect(v.parse(conditionsSchema, { wageFrom: 1200 }).wageUnit).toBe('hour');
	expect(v.parse(conditionsSchema, { wageFrom: 200_000 }).wageUnit).toBe('month');
});

test('no two conditions share a name, and the index has room for every mark', () => {
	const names = Object.values(fields).map((field) => field.name);
	expect(new Set(names).size).toBe(names.length);
	expect(Object.keys(marks).length).toBeLessThanOrEqual(62);
});
