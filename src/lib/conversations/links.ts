export interface Part {
	text: string;
	/** Only http and https; anything else stays text. */
	href?: string;
}

const address = /https?:\/\/[^\s<>"'`、。，．「」『』（）【】［］〈〉《》]+/giu;
/** What ends a sentence rather than an address. */
const trailing = '.,;:!?)]}';

/** A message in parts: text, and the addresses in it that may be followed. Markup is text like any other. */
export function partsOf(body: string): Part[] {
	const parts: Part[] = [];
	let from = 0;
	for (const { 0: found, index } of body.matchAll(address)) {
		const text = withoutTrailing(found);
		if (!URL.canParse(text)) continue;
		if (index > from) parts.push({ text: body.slice(from, index) });
		parts.push({ text, href: new URL(text).href });
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
