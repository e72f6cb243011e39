import { expect, test } from 'vitest';
import { occupationGroups } from '#lib/occupations/groups.ts';
import { readings } from '#lib/occupations/readings.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import { townsOf } from '#lib/places/towns.ts';
import { meantWords } from '#lib/conditions/meant-words.ts';
import { foldText } from '#lib/text/fold.ts';

test.each([
	['かいご', '介護'],
	['カイゴ', '介護'],
	['ｶｲｺﾞ', '介護'],
	['かんごし', '看護師'],
	['かいごふくしし', '介護福祉士'],
	['ほいくし', '保育士'],
	['うんてんしゅ', '運転手'],
	['ふつうじどうしゃうんてんめんきょ', '普通自動車運転免許'],
	['かわぐち', '川口'],
	['ちよだく', '千代田区'],
	['まつぶしまち', '松伏町']
])('SRC-13: %s is looked for as %s too', (typed, meant) => {
	expect(meantWords(foldText(typed))).toContain(foldText(meant));
});

test('SRC-13: every 市区町村 is found by its reading', () => {
	for (const prefecture of Object.keys(prefectures))
		for (const { name, kana } of townsOf(prefecture)) {
			const [own, ownKana] = name.includes('郡')
				? [name.replace(/^.+?郡(?=.)/, ''), undefined]
				: [name, kana];
			if (ownKana) expect(meantWords(foldText(ownKana)), name).toContain(foldText(own));
		}
});

test('SRC-13: every word of the large groups has its reading', () => {
	const words = new Set(readings.flatMap(([, own]) => own));
	const said = Object.values(occupationGroups)
		.join('・')
		.split(/[・(,)]/);
	for (const word of said.filter((one) => /\p{sc=Han}/u.test(one)))
		expect([...words], word).toContain(word);
});

test('a word that is no reading means itself alone', () => {
	for (const word of ['介護', 'ハローワークケア', 'ツ', ''])
		expect(meantWords(word)).toEqual([word]);
});
