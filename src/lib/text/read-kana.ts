import { DASHES } from './narrow.ts';

/** Hiragana as katakana, and the sign that repeats one. */
const toKatakana = (text: string) =>
	text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** A dash of any kind behind a katakana is meant as the long vowel. */
const MEANT_LONG = new RegExp(`([ァ-ヺーヽヾ])([-${DASHES}]+)`, 'g');
/** Signs that people put between the parts of a foreign name. */
const BETWEEN_PARTS = /[=゠•·]/g;
const BETWEEN_NAMES = /[,、.]/g;

/** A reading as it is kept, in full-width katakana: from ﾀｶﾊｼ, たかはし, タロ− or ジョン＝スミス. */
export const readKana = (text: string): string =>
	toKatakana(text.normalize('NFKC'))
		.replace(MEANT_LONG, (_, kana: string, dashes: string) => kana + 'ー'.repeat(dashes.length))
		.replace(BETWEEN_PARTS, '・')
		.replace(BETWEEN_NAMES, ' ')
		.replace(/\s+/g, ' ')
		.trim();
