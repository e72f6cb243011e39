/** Combining marks, and the half-width voicing marks that NFKC makes into such; thirty are UAX 15's "stream-safe" run. */
const ENDLESS_MARKS = /[\p{M}\uff9e\uff9f]{31}/u;

/**
 * May a text from outside be taken in at all? No database stores a NUL; and putting more marks over one letter than any
 * writing has into their order takes the square of their number: 60 KB of them hold everybody up for half a minute.
 * Every door asks this before anything else looks at a text.
 */
export const isReceivable = (text: string): boolean =>
	!text.includes('\0') && !ENDLESS_MARKS.test(text);

/** The same of every text in a value that came as JSON, its names too. Without recursion: it may be nested for ever. */
export function isAllReceivable(value: unknown): boolean {
	const left = [value];
	for (let next = left.pop(); next !== undefined; next = left.pop()) {
		if (typeof next === 'string' && !isReceivable(next)) return false;
		if (typeof next !== 'object' || next === null) continue;
		// Bytes beside the JSON: no door takes any.
		if (ArrayBuffer.isView(next)) return false;
		for (const [name, inner] of Object.entries(next)) {
			if (!isReceivable(name)) return false;
			if (inner !== undefined) left.push(inner);
		}
	}
	return true;
}
