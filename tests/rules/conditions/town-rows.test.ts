import { expect, test } from 'vitest';
import { townsOf } from '#lib/places/towns.ts';
import { prefectureCodes } from '#lib/places/prefectures.ts';
import { inKanaRows, isMeant } from '#lib/conditions/town-rows.ts';
import { townChoices } from '#lib/conditions/server/town-choices.ts';

const town = (name: string, kana: string) => ({ code: kana, name, kana });

test('towns stand in the rows of the kana table, in the order of their readings', () => {
	const rows = inKanaRows([
		town('文京区', 'ブンキョウク'),
		town('千代田区', 'チヨダク'),
		town('足立区', 'アダチク'),
		town('荒川区', 'アラカワク'),
		town('八王子市', 'ハチオウジシ')
	]);

	expect(rows.map(({ row, towns }) => [row, towns.map(({ name }) => name)])).toEqual([
		['あ', ['足立区', '荒川区']],
		['た', ['千代田区']],
		['は', ['八王子市', '文京区']]
	]);
});

test('every town of the country has its place in the rows', () => {
	for (const prefecture of prefectureCodes) {
		const all = townsOf(prefecture).map(({ code, name, kana }) => ({ code, name, kana }));
		expect(inKanaRows(all).flatMap(({ towns }) => towns)).toHaveLength(all.length);
	}
});

test('SRC-13: a town is found by its name or its reading, in any kana', () => {
	const chiyoda = town('千代田区', 'チヨダク');

	expect(
		['ちよだ', 'チヨダ', 'ﾁﾖﾀﾞ', '千代', '代田'].every((typed) => isMeant(chiyoda, typed))
	).toBe(true);
	expect(isMeant(chiyoda, 'ちば')).toBe(false);
});

test('an address that was edited brings no towns of prefectures that are none', () => {
	expect(townChoices(['99', '', '13x'], ['abcde'])).toEqual({});
	expect(Object.keys(townChoices(['13'], ['14101']))).toEqual(['13', '14']);
	expect(Object.keys(townChoices(prefectureCodes, []))).toHaveLength(6);
});
