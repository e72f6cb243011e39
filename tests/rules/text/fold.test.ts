import { expect, test } from 'vitest';
import { foldedWords, foldText } from '#lib/text/fold.ts';

test('SRC-13: width, case, kana and spaces make no difference', () => {
	for (const same of ['ＷＥＢデザイナー', 'webでざいなー', 'Ｗｅｂ ﾃﾞｻﾞｲﾅｰ', 'Web　デザイナー'])
		expect(foldText(same)).toBe(foldText('WEBデザイナー'));
});

test('SRC-13: a long vowel at the end of a word and the kinds of dash make no difference', () => {
	expect(foldText('サーバー')).toBe(foldText('サーバ'));
	expect(foldText('ドライバ－')).toBe(foldText('ドライバー'));
	expect(foldText('ドライバ―募集')).toBe(foldText('ドライバー募集'));
	expect(foldText('03−1234‐5678')).toBe('03-1234-5678');
});

test('a long vowel within a word tells words apart', () => {
	expect(foldText('ビール')).not.toBe(foldText('ビル'));
});

test('what is typed so far of a longer word stays within it', () => {
	for (const [part, whole] of [
		['サーバー', 'サーバーエンジニア'],
		['ドライバー', 'トラックドライバーの募集'],
		['こんぴゅーた', 'コンピューター']
	] as const)
		expect(foldText(whole)).toContain(foldText(part));
});

test('variant kanji are one', () => {
	expect(foldText('髙橋・渡邉')).toBe(foldText('高橋・渡辺'));
});

test('words are told apart by spaces of either width, each once, and nothing but spaces is no word', () => {
	expect(foldedWords('事務　経理 ジム 事務')).toEqual(['事務', '経理', 'ジム']);
	expect(foldedWords(' 　')).toEqual([]);
});
