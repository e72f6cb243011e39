import { foldName } from './fold-name.ts';
import { DASHES } from './narrow.ts';
import { withOfficialTitles } from './official-titles.ts';

const KATAKANA = '\u30a1-\u30fa\u30fd-\u30ff';
const dashes = new RegExp(`[${DASHES}]`, 'g');
/** ドライバ－: a dash after katakana is meant as the long vowel mark. */
const meantLong = new RegExp(`([${KATAKANA}ー])-+`, 'g');
const twice = /ー{2,}/g;
/** サーバー and サーバ are one word; ビール and ビル are two. */
const lastLong = new RegExp(`ー(?![${KATAKANA}])`, 'g');

/**
 * A text as it is searched, and a word as it is looked for (SRC-13): width, case, spaces, hiragana and
 * katakana, forms of kanji, ㈱, the kinds of dash, a long vowel at a word's end and 士 for 師 make no difference. Index and
 * query both go through here; texts are stored and shown as typed.
 */
export const foldText = (text: string): string => withOfficialTitles(foldSigns(text));

const foldSigns = (text: string): string =>
	foldName(text.normalize('NFKC').replace(dashes, '-'))
		.replace(meantLong, '$1ー')
		.replace(twice, 'ー')
		.replace(lastLong, '');

/** The words of a query, each as it is looked for. */
export const foldedWords = (text: string): string[] => [
	...new Set(text.normalize('NFKC').split(/\s+/).map(foldText).filter(Boolean))
];
