import { describe, expect, test } from 'vitest';
import { townCodeOf } from '#lib/places/towns.ts';
import { findTowns } from '#lib/places/server/find-towns.ts';
import { foldName } from '#lib/text/fold-name.ts';
import { foldText } from '#lib/text/fold.ts';
import { kanjiVariants } from '#lib/text/kanji-variants.ts';

test('SRC-13: each listed kanji is one character, is folded to one that stays, and is not changed by width', () => {
	expect(kanjiVariants.size).toBeGreaterThan(450);
	for (const [from, to] of kanjiVariants) {
		expect(Array.from(from + to), from).toHaveLength(2);
		expect(kanjiVariants.has(to), `${from}${to}`).toBe(false);
		expect(from.normalize('NFKC'), from).toBe(from);
	}
});

describe('SRC-13: these are the same name', () => {
	test.each([
		...'冨富 舘館 萬万 學学 龍竜 薮藪 槇槙 遙遥 曾曽 嶽岳 淵渕 檜桧 鷗鴎 廣広 惠恵 條条 圓円 峯峰 靍鶴 彌弥 壽寿 凜凛'
			.split(' ')
			.map((pair) => Array.from(pair)),
		['葛\u{e0100}城 誠一郎', '葛城誠一郎'],
		['辻\ufe00', '辻'],
		['葛\u{e0101}城', '葛\u{e0100}城'],
		['龍ヶ崎', '竜ケ崎'],
		['みすゞ', 'ミスヾ'],
		['〜', '～'],
		['㈱ハローワークケア', '株式会社ハローワークケア'],
		['（株）ハローワークケア', '㍿ハローワークケア'],
		['(株) ハローワークケア', '株式会社ハローワークケア'],
		['ハローワークケア㈲', 'ハローワークケア有限会社'],
		['㈶みんなの会', '財団法人みんなの会'],
		['（医）みなと会', '医療法人みなと会'],
		['高\u200b橋', '髙橋']
	])('%s and %s', (one, other) => {
		expect(foldName(one)).toBe(foldName(other));
		expect(foldText(one)).toBe(foldText(other));
	});
});

test.each([
	['看護士', '看護師'],
	['准看護士募集', '准看護師募集'],
	['介護福祉師', '介護福祉士'],
	['保育師', '保育士'],
	['２級自動車整備師', '2級自動車整備士'],
	['美容士', '美容師'],
	['マッサージ士', 'まっさーじ師']
])('SRC-13: %s is meant for %s', (typed, meant) => {
	expect(foldText(typed)).toBe(foldText(meant));
});

test.each([
	['21', '飛驒市', '飛騨市'],
	['02', '鯵ヶ沢町', '西津軽郡鰺ヶ沢町'],
	['13', '桧原村', '西多摩郡檜原村'],
	['40', '須恵町', '糟屋郡須惠町'],
	['08', '竜ヶ崎市', '龍ケ崎市'],
	['14', '茅ケ崎市', '茅ヶ崎市']
])('in prefecture %s %s is the town %s', (prefecture, typed, official) => {
	expect(townCodeOf(prefecture, typed)).toBeDefined();
	expect(townCodeOf(prefecture, typed)).toBe(townCodeOf(prefecture, official));
});

test.each(['龍ヶ崎', '鎌ヶ谷', '茅ケ崎', '保土ヶ谷', '関ヶ原', '飛驒', '桧原'])(
	'a search for the town %s finds it',
	(typed) => {
		expect(findTowns(foldText(typed), 8).length).toBeGreaterThan(0);
	}
);
