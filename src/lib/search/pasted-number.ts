import { parsePostingNumber } from '#lib/postings/numbers.ts';

/** All that may stand around a 求人番号 which somebody copied: its label, brackets, dashes and spaces. */
const NUMBER_ALONE =
	/^(?:求人番号|求人No\.?|No\.?|番号)?[\s:：「『()【[-]*([\d\s‐‑‒–—―−ー－ｰ─-]+)[\s」』()】\].。、-]*$/i;

/**
 * The 求人番号 that a free word is, whichever way it was pasted: in full width, with spaces inside, with any dash
 * or none. Undefined where the person looks for more than that.
 */
export function pastedNumber(words: string): string | undefined {
	const alone = NUMBER_ALONE.exec(words.normalize('NFKC').trim());
	return alone?.[1] === undefined ? undefined : readDigits(alone[1]);
}

/** A space may stand for the dash, or for nothing. */
function readDigits(text: string): string | undefined {
	const grouped = text.trim().replace(/\s+/g, ' ');
	return (
		parsePostingNumber(grouped) ??
		parsePostingNumber(grouped.replace(/^(\d{5}) (\d{1,8})$/, '$1-$2')) ??
		parsePostingNumber(grouped.replaceAll(' ', ''))
	);
}
