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
/** The numbers of the characters of the texts at hand; emptied after each, for clearing all of it would take longer. */
const numbers = new Uint16Array(65_536);

/** The texts as one, with an end after each, and every character as a small number: 0 is the end. */
export function spell(texts: readonly string[]) {
	const all = texts.map((text) => text + END).join('');
	const characters = new Int32Array(all.length);
	let known = 0;
	for (let at = 0; at < all.length; at += 1) {
		const character = all.charCodeAt(at);
		if (all[at] === END) continue;
		if (numbers[character] === 0) numbers[character] = known += 1;
		characters[at] = numbers[character] ?? 0;
	}
	for (let at = 0; at < all.length; at += 1) numbers[all.charCodeAt(at)] = 0;
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
	const known = new Map<number, number>();
	const counts: number[] = [];
	for (let at = 0; at + length <= characters.length; at += 1) {
		const last = characters[at + length - 1] ?? 0;
		const before = shorter[at] ?? -1;
		if (last === 0 || before < 0 || !begins(at)) continue;
		const key = before * BASE + last;
		let number = known.get(key);
		if (number === undefined) {
			number = counts.length;
			known.set(key, number);
			counts.push(0);
		}
		of[at] = number;
		counts[number] = (counts[number] ?? 0) + 1;
	}
	return { of, counts };
}

/** Where each piece that is there more than once begins. */
export function repeated({ of, counts }: Pieces): number[][] {
	const places = new Map<number, number[]>();
	for (let at = 0; at < of.length; at += 1) {
		const piece = of[at] ?? -1;
		if (piece < 0 || (counts[piece] ?? 0) < 2) continue;
		const known = places.get(piece);
		if (known) known.push(at);
		else places.set(piece, [at]);
	}
	return [...places.values()];
}

/**
 * Pairs of places of one piece such that the character before the first and the character after the second are
 * never around it together.
 */
export function strangers(
	places: readonly number[],
	length: number,
	characters: Int32Array
): [left: number, right: number][] {
	const leftOf = (at: number) => (at === 0 ? 0 : (characters[at - 1] ?? 0));
	const rightOf = (at: number) => characters[at + length] ?? 0;
	const isFirst = (at: number, of: (at: number) => number) =>
		of(at) !== 0 && places.find((other) => of(other) === of(at)) === at;
	const lefts = places.filter((at) => isFirst(at, leftOf));
	const rights = places.filter((at) => isFirst(at, rightOf));
	return lefts.flatMap((before) =>
		rights
			.filter((after) =>
				places.every((at) => leftOf(at) !== leftOf(before) || rightOf(at) !== rightOf(after))
			)
			.map((after): [number, number] => [before, after])
	);
}
