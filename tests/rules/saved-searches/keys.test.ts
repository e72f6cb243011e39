import { expect, test } from 'vitest';
import { generateEstablishments, generatePostings } from '#lib/invented/generate.ts';
import { makeRandom } from '#lib/invented/random.ts';
import { noConditions } from '#lib/conditions/conditions.ts';
import { factsOf } from '#lib/conditions/facts.ts';
import { needsOf, postingKeys, textsKnown } from '#lib/saved-searches/keys.ts';
import { meets } from '#lib/conditions/meets.ts';
import { aSearch } from '../../support/searches.ts';

const today = '2026-11-24';
const facts = [...generatePostings(generateEstablishments(60), 120, today)].map(factsOf);

test('no saved search that a posting meets is without a need that it fulfils', () => {
	const random = makeRandom(7);
	const searches = facts.flatMap((one) => Array.from({ length: 6 }, () => aSearch(random, one)));
	let met = 0;
	for (const one of facts) {
		const [keys, texts] = [new Set(postingKeys(one)), textsKnown(one)];
		for (const search of searches) {
			if (!meets(search, one, { viewer: 'seeker', today })) continue;
			met += 1;
			const needs = needsOf(search);
			expect(needs.keys.some((key) => keys.has(key))).toBe(true);
			expect(needs.marks.every((mark) => (one.marks as string[]).includes(mark))).toBe(true);
			expect(needs.words.every((word) => texts.some((text) => text.includes(word)))).toBe(true);
			expect(needs.monthlyFrom ?? 0).toBeLessThanOrEqual(one.wage.month.upper);
			expect(needs.hourlyFrom ?? 0).toBeLessThanOrEqual(one.wage.hour.upper);
		}
	}
	expect(met).toBeGreaterThan(500);
});

test('a search for a place and an occupation waits for nothing else', () => {
	const needs = needsOf({
		...noConditions,
		...{ prefectures: ['13'], towns: ['13105'], groups: ['5'], kinds: ['full'] }
	} as typeof noConditions);

	expect(needs.keys).toEqual(['13105/5/full']);
});

test('a search for words alone waits for the start of the longest one', () => {
	expect(needsOf({ ...noConditions, words: '介護 夜勤なし' }).keys).toEqual(['word:夜勤']);
	expect(needsOf({ ...noConditions, words: '介護 看護', anyWord: true }).keys).toEqual([
		'word:介護',
		'word:看護'
	]);
});

test('a search far and wide has few keys all the same', () => {
	const towns = ['13101', '13102', '13103', '13104', '13105', '14101', '14102', '14103', '14104'];
	const wide = { ...noConditions, prefectures: ['13', '14'], towns, nearTowns: true };

	const { keys } = needsOf({ ...wide, groups: ['1', '2', '3'] } as typeof noConditions);

	expect(keys.length).toBeLessThanOrEqual(60);
});
