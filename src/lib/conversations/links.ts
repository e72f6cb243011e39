import { parseAddress } from '#lib/language/parse-address.ts';

export interface Part {
	text: string;
	/** Only http and https; anything else stays text. */
	href?: string;
}

/**
 * ASCII without what quotes an address, and letters of other alphabets. Japanese prose has no space behind an address:
 * kana, kanji and full-width signs go on with the sentence.
 */
const written =
	/https?:\/\/(?:[!#-&(-;=?-_a-~]|(?![\p{sc=Han}\u3000-\u30ff\uff00-\uffef])[\p{L}\p{M}\p{Nd}])+/giu;
/** What ends a sentence rather than an address. */
const trailing = '.,;:!?)]}';

/** A message in parts: text, and the addresses in it that may be followed. Markup is text like any other. */
export function partsOf(body: string): Part[] {
	const parts: Part[] = [];
	let from = 0;
	for (const { 0: found, index } of body.matchAll(written)) {
		const text = withoutTrailing(found);
		const address = parseAddress(text);
		if (!address) continue;
		if (index > from) parts.push({ text: body.slice(from, index) });
		parts.push({ text, href: address.href });
		from = index + text.length;
	}
	if (from < body.length) parts.push({ text: body.slice(from) });
	return parts;
}

function withoutTrailing(found: string): string {
	let end = found.length;
	while (end > 0 && trailing.includes(found.charAt(end - 1))) end -= 1;
	return found.slice(0, end);
}
