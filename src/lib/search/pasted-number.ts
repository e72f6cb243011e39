import { parsePostingNumber } from '#lib/postings/numbers.ts';
import { narrowNumber } from '#lib/text/narrow.ts';

/** All that may stand around a 求人番号 which somebody copied: its label, brackets, dashes and spaces. */
const LABEL = /^(?:求人番号|求人No\.?|No\.?|番号)/i;
const BEFORE = /^[\s:：「『()【[-]+/;
const NUMBER = /^[\d\s-]+/;
const AFTER_ALONE = /^[\s」』()】\].。、-]*$/;

/**
 * The 求人番号 that a free word is, whichever way it was pasted: in full width, with spaces inside, with any dash
 * or none. Undefined where the person looks for more than that.
 */
export function pastedNumber(words: string): string | undefined {
	const rest = narrowNumber(words).replace(LABEL, '').replace(BEFORE, '');
	const [digits = ''] = NUMBER.exec(rest) ?? [];
	return AFTER_ALONE.test(rest.slice(digits.length)) ? readDigits(digits) : undefined;
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
