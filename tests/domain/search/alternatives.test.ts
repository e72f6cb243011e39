import { expect, test } from 'vitest';
import * as v from 'valibot';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { prefectureCodes } from '#lib/places/prefectures.ts';
import { townsOf } from '#lib/places/towns.ts';
import { choices, type ChoiceName } from '#lib/conditions/choices.ts';
import { fields } from '#lib/conditions/fields.ts';
import { markNames } from '#lib/conditions/marks.ts';
import {
	type Conditions,
	conditionsSchema,
	noConditions,
	readConditions,
	writeConditions
} from '#lib/conditions/conditions.ts';
import { factsOf } from '#lib/conditions/facts.ts';
import { meets } from '#lib/conditions/meets.ts';
import type { StepName, TextKind } from '#lib/search/listing.ts';
import { countAlternatives } from '#lib/search/server/count-alternatives.ts';
import { suggestTexts } from '#lib/search/server/suggest-texts.ts';
import { suggest } from '#lib/search/server/suggest.ts';
import { foldText } from '#lib/text/fold.ts';
import { aWorld } from '../../support/world.ts';
import { manyPostings } from './given.ts';

const world = await aWorld();
const misaki = await world.seeker();
const expired = await world.seeker('佐藤 光', { validUntil: '2026-11-23' });
const today = tokyoDay(world.now());
const contents = await manyPostings(world);
const facts = contents.map(factsOf).filter(({ openUntil }) => openUntil >= today);

const settled = (asked: Partial<Conditions>) =>
	v.parse(conditionsSchema, { ...noConditions, ...asked });
const numberOf = (asked: Partial<Conditions>, viewer: 'seeker' | 'anyone') =>
	facts.filter((one) => meets(settled(asked), one, { viewer, today })).length;

/** The same search with another value of one condition, as its form would send it. */
const withStep = (asked: Partial<Conditions>, step: StepName, value: string) => ({
	...readConditions(
		new URLSearchParams([
			...[...writeConditions(asked)].filter(
				([name]) => name !== fields[step].name && name !== 'unit'
			),
			[fields[step].name, value]
		])
	).conditions
});

/** Of the times of a day some are enough. */
const isSampled = ([value]: [string, number]) =>
	!value.includes(':') || /[0369]:[03]0$/.test(value);

for (const [who, seeker, viewer] of [
	['a valid seeker', misaki, 'seeker'],
	['an expired one', expired, 'anyone']
] as const)
	for (const asked of [
		{},
		{ words: '事務', kinds: ['full'] },
		{ prefectures: ['13'], marks: ['noTransfer'], groups: ['1', '5'] },
		{ prefectures: ['13'], towns: ['13101', '13105'] },
		{ wageFrom: 200_000, startFrom: '08:30', holidaysFrom: 110, education: 'vocational' },
		{ wageFrom: 1_234, wageSure: true, wageTo: 300_000, endUntil: '18:00', walkUpTo: 12 },
		{ wageTo: 250_000, wageBasis: 'plain', overtimeUpTo: 10, ageRule: 'limited', marks: ['shift'] },
		{ not: '事務', visibilities: ['1', '2'] }
	] satisfies Partial<Conditions>[])
		test(`${who} is told what each choice would leave of ${JSON.stringify(asked)}`, async () => {
			const told = await countAlternatives(world.as(seeker), settled(asked));

			expect(told.total).toBe(numberOf(asked, viewer));
			for (const name of Object.keys(choices) as ChoiceName[])
				for (const choice of Object.keys(choices[name]))
					expect(told.choices[name][choice as never], `${name} ${choice}`).toBe(
						numberOf({ ...asked, [name]: [choice] }, viewer)
					);
			for (const mark of markNames)
				expect(told.marks[mark], mark).toBe(
					numberOf(
						{ ...asked, marks: [...(('marks' in asked ? asked.marks : undefined) ?? []), mark] },
						viewer
					)
				);
			for (const code of prefectureCodes)
				expect(told.prefectures[code]).toBe(
					numberOf({ ...asked, prefectures: [code], towns: [] }, viewer)
				);
			for (const received of ['1', '3', '7'] as const)
				expect(told.received[received], received).toBe(numberOf({ ...asked, received }, viewer));
			for (const [step, counts] of Object.entries(told.steps))
				for (const [value, count] of Object.entries(counts).filter(isSampled))
					expect(count, `${step} ${value}`).toBe(
						numberOf(withStep(asked, step as StepName, value), viewer)
					);
			for (const prefecture of ('prefectures' in asked && asked.prefectures) || [])
				for (const { code } of townsOf(prefecture))
					expect(told.towns[code], code).toBe(
						numberOf({ ...asked, prefectures: [], towns: [code], nearTowns: false }, viewer)
					);
			for (const [name, count] of Object.entries(told.switches))
				expect(count, name).toBe(
					numberOf({ ...asked, [name]: name === 'wageBasis' ? 'plain' : true }, viewer)
				);
			expect(told.near).toBe(
				'towns' in asked ? numberOf({ ...asked, nearTowns: true }, viewer) : undefined
			);
			for (const [name, count] of Object.entries(told.dropped))
				expect(count, name).toBe(
					numberOf(
						{
							...asked,
							[name]: noConditions[name as keyof Conditions],
							// A place goes with its towns, and one end of pay with the other.
							...(name === 'wageFrom' && { wageTo: undefined, wageUnit: undefined }),
							...(name === 'prefectures' && { towns: [] })
						},
						viewer
					)
				);
		});

test('a text suggests occupations, towns by name or reading, and companies', async () => {
	expect((await suggest(world.as(misaki), '事務')).occupations[0]).toContain('事務');
	// 事務所 is found by its reading.
	expect((await suggest(world.as(misaki), 'じむしょ')).companies[0]?.name).toContain('事務所');
	const towns = (await suggest(world.as(misaki), 'ちよだ')).towns;
	expect(towns).toContainEqual({ code: '13101', name: '千代田区', prefecture: '13' });
});

test('each box of the form suggests what postings say in theirs', async () => {
	const texts = (kind: TextKind, text: string) => suggestTexts(world.as(misaki), kind, text);
	const [station] = facts.flatMap((one) => one.texts.station);
	const [licence] = facts.flatMap((one) => one.texts.licences);

	expect((await texts('title', '事務')).every((title) => title.includes('事務'))).toBe(true);
	expect((await texts('station', station!)).map(foldText)).toContain(station);
	expect((await texts('licences', licence!)).map(foldText)).toContain(licence);
	expect(await texts('station', 'どこにもない駅')).toEqual([]);
	expect(await texts('name', 'じむしょ')).not.toEqual([]);
});

test('JOB-20: a company is suggested only where its name may be known', async () => {
	const suggested = async (index: number, seeker = misaki) => {
		const { name, number } = contents[index]!.establishment;
		const { companies } = await suggest(world.as(seeker), name);
		return companies.some((company) => company.number === number);
	};
	const alone = (visibility: string) =>
		contents.findIndex(
			({ header, establishment }) =>
				header.visibility === visibility &&
				contents.every(
					(other) =>
						other.establishment.number !== establishment.number ||
						other.header.visibility === visibility
				)
		);
	const [hidden, secret, limited] = [alone('3'), alone('4'), alone('2')];

	expect(await suggested(0)).toBe(true);
	if (limited >= 0) {
		expect(await suggested(limited)).toBe(true);
		expect(await suggested(limited, expired)).toBe(false);
	}
	if (hidden >= 0) expect(await suggested(hidden)).toBe(false);
	if (secret >= 0) expect(await suggested(secret)).toBe(false);
});
