/**
 * All pieces of some texts, length by length: `of[at]` is the number of the piece that begins there, -1 where none
 * does. Kept in numbers, for an index of a million texts makes hundreds of millions of pieces.
 */
export interface Pieces {
	of: Int32Array;
	/** How often each piece is there. */
	counts: number[];
}

/** No text holds it: folded texts have no controls. */
const END = '\u001f';
const BASE = 4096;

/** The texts as one, with an end after each, and every character as a small number: 0 is the end. */
export function spell(texts: readonly string[]) {
	const all = texts.map((text) => text + END).join('');
	const numbers = new Map([[END, 0]]);
	const characters = new Int32Array(all.length);
	for (let at = 0; at < all.length; at += 1) {
		const character = all.charAt(at);
		let number = numbers.get(character);
		if (number === undefined) numbers.set(character, (number = numbers.size));
		characters[at] = number;
	}
	return { all, characters };
}

/** The pieces one character longer, of those places where `begins` says one may begin. */
export function lengthen(
	shorter: Int32Array,
	characters: Int32Array,
	length: number,
	begins: (at: number) => boolean
): Pieces {
	const of = new Int32Array(characters.length).fill(-1);
	const numbers = new Map<number, number>();
	const counts: number[] = [];
	for (let at = 0; at + length <= characters.length; at += 1) {
		const last = characters[at + length - 1] ?? 0;
		if (last === 0 || (shorter[at] ?? -1) < 0 || !begins(at)) continue;
		const key = (shorter[at] ?? 0) * BASE + last;
		let number = numbers.get(key);
		if (number === undefined) {
			numbers.set(key, (number = counts.length));
			counts.push(0);
		}
		of[at] = number;
		counts[number] = (counts[number] ?? 0) + 1;
	}
	return { of, counts };
}

/** Where each piece that is there more than once begins. */
export function repeated({ of, counts }: Pieces): number[][] {
	const places: number[][] = counts.map(() => []);
	for (let at = 0; at < of.length; at += 1) {
		const piece = of[at] ?? -1;
		if (piece >= 0 && (counts[piece] ?? 0) > 1) places[piece]?.push(at);
	}
	return places.filter((where) => where.length > 0);
}

/**
 * Pairs of places of one piece such that the character before the first and the character after the second are
 * never around it together.
 */
export function* strangers(
	places: readonly number[],
	length: number,
	characters: Int32Array
): Generator<[left: number, right: number]> {
	const lefts = new Map<number, number>();
	const rights = new Map<number, number>();
	const together = new Set<number>();
	for (const at of places) {
		const left = at === 0 ? 0 : (characters[at - 1] ?? 0);
		const right = characters[at + length] ?? 0;
		if (left !== 0) lefts.set(left, at);
		if (right !== 0) rights.set(right, at);
		together.add(left * BASE + right);
	}
	if (lefts.size === 0 || rights.size === 0) return;
	for (const [left, before] of lefts)
		for (const [right, after] of rights)
			if (!together.has(left * BASE + right)) yield [before, after];
}
