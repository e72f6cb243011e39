import { expect, test } from 'vitest';
import { towns as demoTowns } from '#lib/invented/towns.ts';
import type { PrefectureCode } from '#lib/places/prefectures.ts';
import { findTowns } from '#lib/places/server/find-towns.ts';
import {
	findTown,
	neighbouringTowns,
	singleTowns,
	townCodeOf,
	townsOf,
	withNeighbouringTowns
} from '#lib/places/towns.ts';
import { foldText } from '#lib/text/fold.ts';

test('a written address is of the longest town it begins with, with or without its 郡', () => {
	expect(townCodeOf('13', '千代田区神田1-2')).toBe('13101');
	expect(townCodeOf('14', '横浜市中区山下町')).toBe('14104');
	expect(townCodeOf('14', '横浜市')).toBe('14100');
	expect(townCodeOf('10', '榛東村')).toBe(townCodeOf('10', '北群馬郡榛東村'));
	expect(townCodeOf('13', '千代田')).toBeUndefined();
	expect(townCodeOf('59', 'パリ')).toBeUndefined();
});

test('every town of the demo is known', () => {
	for (const [prefecture, towns] of Object.entries(demoTowns))
		for (const [town] of towns) expect(townCodeOf(prefecture, town), town).toBeDefined();
});

test('neighbours are neighbours both ways, and nobody’s own', () => {
	for (const prefecture of ['01', '13', '14', '26', '47'])
		for (const { code, wards } of townsOf(prefecture).filter(({ wards }) => wards.length === 0))
			for (const other of neighbouringTowns(code)) {
				expect(other).not.toBe(code);
				expect(wards).toEqual([]);
				expect(neighbouringTowns(other), `${code} ${other}`).toContain(code);
			}
});

test('a town’s neighbours may lie in another prefecture; an island has none', () => {
	expect(neighbouringTowns('13111').some((code) => code.startsWith('14'))).toBe(true);
	expect(neighbouringTowns('13401')).toEqual([]);
});

test('a designated city stands for its wards, and its neighbours are around all of it', () => {
	expect(singleTowns('14100')).toHaveLength(18);
	expect(findTown('14100')).toMatchObject({ name: '横浜市', kana: 'ヨコハマシ' });
	expect(findTown('22100')).toMatchObject({ name: '静岡市', kana: 'シズオカシ' });
	expect(neighbouringTowns('14100').some((code) => singleTowns('14100').includes(code))).toBe(
		false
	);
	expect(withNeighbouringTowns(['13101'])).toContain('13101');
});

test('SRC-13 a town is found by its name or reading in any kana, of one prefecture or of all', () => {
	const names = (word: string, within?: PrefectureCode) =>
		findTowns(foldText(word), 8, within).map(({ name }) => name);

	expect(names('ぶんきょう')).toContain('文京区');
	expect(names('文京', '13')).toEqual(['文京区']);
	expect(names('ﾌﾞﾝｷｮｳ', '13')).toEqual(['文京区']);
	expect(names('文京', '01')).toEqual([]);
	expect(names('府中')).toEqual(['府中市', '府中市', '安芸郡府中町']);
	expect(names('市').length).toBe(8);
});
