/** Hiragana as katakana, and the sign that repeats one. */
const toKatakana = (text: string) =>
	text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** A dash of any kind behind a katakana is meant as the long vowel. */
const MEANT_LONG = /([ァ-ヺーヽヾ])[-‐‑‒–—―⁃−─━﹘]/g;
/** Signs that people put between the parts of a foreign name. */
const BETWEEN_PARTS = /[=゠=•·]/g;
const BETWEEN_NAMES = /[,、.]/g;

/** A reading as it is kept, in full-width katakana: from ﾀｶﾊｼ, たかはし, タロ− or ジョン＝スミス. */
export function readKana(text: string): string {
	let kana = toKatakana(text.normalize('NFKC'));
	for (let before = ''; before !== kana;) {
		before = kana;
		kana = kana.replace(MEANT_LONG, '$1ー');
	}
	return kana.replace(BETWEEN_PARTS, '・').replace(BETWEEN_NAMES, ' ').replace(/\s+/g, ' ').trim();
}
