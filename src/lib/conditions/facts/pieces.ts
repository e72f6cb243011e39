import { lengthen, repeated, spell, strangers } from './repeats.ts';

/** Folded texts have no capital letters, so capitals can tell pieces of different fields apart. */
const LACKS = 'X';

/**
 * The pieces of folded texts by which the index finds words, and nothing but the index. Each text gives its pieces
 * of one, two and three characters. A longer word is there exactly when its pieces of
 * three are, and none of the words that the texts *lack although all of their pieces are there*: the shortest of
 * those are pieces too, marked as lacking. So the index alone answers exactly, without reading a text.
 */
export function piecesOf(texts: readonly string[], field = ''): string[] {
	const { all, characters } = spell(texts.map(whole));
	const anywhere = () => true;
	const pairs = lengthen(characters, characters, 2, (at) => characters[at] !== 0);
	const threes = lengthen(pairs.of, characters, 3, anywhere);
	const pieces = [
		...[...new Set(whole(texts.join('')))].map((character) => field + character),
		...firsts(pairs).map((at) => field + all.slice(at, at + 2)),
		...firsts(threes).map((at) => field + all.slice(at, at + 3))
	];
	let level = pairs;
	for (let length = 2; ; length += 1) {
		const again = repeated(level);
		if (again.length === 0) return pieces;
		for (const places of again)
			for (const [before, after] of strangers(places, length, characters))
				pieces.push(LACKS + field + all[before - 1] + all.slice(after, after + length + 1));
		const { of, counts } = level;
		level = lengthen(of, characters, length + 1, (at) => (counts[of[at] ?? -1] ?? 0) > 1);
	}
}

const HALVES = /[\ud800-\udfff]/g;

/** Characters of two halves (😀, 𩸽) as two of the private area, for no piece may end in half a character. */
const whole = (text: string) =>
	text.replace(HALVES, (half) => String.fromCharCode(half.charCodeAt(0) + 0x800));

/** Where each piece begins for the first time. */
function firsts({ of, counts }: { of: Int32Array; counts: number[] }): number[] {
	const places: number[] = [];
	for (let at = 0; at < of.length && places.length < counts.length; at += 1)
		if (of[at] === places.length) places.push(at);
	return places;
}

const quoted = (piece: string) => `'${piece.replace(/['\\]/g, '$&$&')}'`;

/** Is the folded word a piece itself, and not made of several? */
export const onePiece = (word: string) =>
	(word.length === 2 || word.length === 3) && word === whole(word);

/** A longer word is there where all that is so long in it is there: nobody types a sentence to tell two of them apart. */
const LONGEST = 8;

/** A long word has a hundred lacks and more, of which hardly any stands in the index: which do must be looked up first. */
export const isLong = (word: string) => word.length > LONGEST;

/** What must be in the texts for the word to be there: itself, or every part of the greatest length of a long one. */
export const partsOf = (word: string): string[] =>
	isLong(word) ? unique(spans(word, LONGEST)) : [word];

/** How a lack of a long word is known: by what it begins with, what the rest of it is a part of, and how long it is. */
export const lacked = (asked: string, field = '') => ({
	mark: LACKS + field,
	of: whole(asked),
	most: LACKS.length + field.length + LONGEST
});

/** The query that is true of exactly those postings that have all pieces of three of a long word, and not the word. */
export function mayLack(asked: string, field = ''): string {
	const word = whole(asked);
	const lacks = lacksOf(word, field).map(quoted).join(' | ');
	return `(${[...threes(word, field), `(${lacks})`].join(' & ')})`;
}

/**
 * The query that is true of exactly those postings one of whose texts of that field holds the folded word, or each
 * part of a long one. For a long word `standing` tells which of its lacks any posting has.
 */
export function holds(asked: string, field = '', standing?: ReadonlySet<string>): string {
	const word = whole(asked);
	const { length } = word;
	if (length <= 3) return quoted(field + word);
	const all = lacksOf(word, field);
	const lacks = standing && isLong(word) ? all.filter((lack) => standing.has(lack)) : all;
	return `(${[...threes(word, field), ...lacks.map((lack) => `!${quoted(lack)}`)].join(' & ')})`;
}

const unique = (pieces: string[]) => [...new Set(pieces)];

const threes = (word: string, field: string) =>
	unique(spans(word, 3).map((span) => quoted(field + span)));

const lacksOf = (word: string, field: string) =>
	unique(spans(word, 4, LONGEST).map((span) => LACKS + field + span));

/** Everything in a word that is so long, or up to that. */
function spans(word: string, least: number, most = least): string[] {
	const found: string[] = [];
	for (let at = 0; at + least <= word.length; at += 1)
		for (let end = at + least; end <= Math.min(word.length, at + most); end += 1)
			found.push(word.slice(at, end));
	return found;
}
