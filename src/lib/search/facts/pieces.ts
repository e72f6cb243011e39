import { lengthen, repeated, spell, strangers } from './repeats.ts';

/** Folded texts have no capital letters, so capitals can tell pieces of different fields apart. */
const LACKS = 'X';

/**
 * The pieces of folded texts by which the index finds words, and nothing but the index. Each text gives its pieces
 * of two and three characters and its last character alone. A longer word is there exactly when its pieces of
 * three are, and none of the words that the texts *lack although all of their pieces are there*: the shortest of
 * those are pieces too, marked as lacking. So the index alone answers exactly, without reading a text.
 */
export function piecesOf(texts: readonly string[], field = ''): string[] {
	const { all, characters } = spell(texts.map(whole));
	const anywhere = () => true;
	const pairs = lengthen(characters, characters, 2, (at) => characters[at] !== 0);
	const threes = lengthen(pairs.of, characters, 3, anywhere);
	const pieces = [
		...new Set(texts.flatMap((text) => (text === '' ? [] : [field + whole(text).slice(-1)]))),
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

/** Up to so many characters a word is asked with everything that a text may lack of it. */
const SHORT = 8;
/** What is lacked is nearly always one of the shortest; of longer ones the first characters tell that there may be one. */
const NEARLY_ALWAYS = 5;

/** A longer word has hundreds of lacks, of which hardly any stands in the index: which do must be looked up first. */
export const isLong = (word: string) => whole(word).length > SHORT;

/** How a lack of a folded word is known: by what it begins with, and what the rest of it is a part of. */
export const lacked = (asked: string, field = '') => ({ mark: LACKS + field, of: whole(asked) });

/**
 * The query that is true of every posting that has a long word's pieces of three but lacks the word, and of few
 * others: of those that have a lack which only begins like one of the word's.
 */
export function mayLack(asked: string, field = ''): string {
	const word = whole(asked);
	const marked = (length: number) =>
		spans(word, length, length).map((span) => quoted(LACKS + field + span));
	const lengths = Array.from({ length: NEARLY_ALWAYS - 3 }, (_, index) => index + 4);
	const longer = marked(NEARLY_ALWAYS + 1).map((piece) => `${piece}:*`);
	const lacks = [...lengths.flatMap(marked), ...longer];
	return `(${[...threes(word, field), `(${unique(lacks).join(' | ')})`].join(' & ')})`;
}

/**
 * The query that is true of exactly those postings one of whose texts of that field holds the folded word. For a
 * long word `standing` tells which of its lacks any posting has.
 */
export function holds(asked: string, field = '', standing?: ReadonlySet<string>): string {
	const word = whole(asked);
	const { length } = word;
	if (length === 1) return `${quoted(field + word)}:*`;
	if (length <= 3) return quoted(field + word);
	const lacks =
		standing && isLong(asked)
			? [...standing].filter((lack) => isLackOf(lack, word, field))
			: spans(word, 4).map((span) => LACKS + field + span);
	return `(${unique([...threes(word, field), ...lacks.map((lack) => `!${quoted(lack)}`)]).join(' & ')})`;
}

const isLackOf = (lack: string, word: string, field: string) =>
	lack.startsWith(LACKS + field) && word.includes(lack.slice(LACKS.length + field.length));

const unique = (pieces: string[]) => [...new Set(pieces)];

const threes = (word: string, field: string) =>
	unique(spans(word, 3, 3).map((span) => quoted(field + span)));

/** Everything in a word that is at least so long, and no longer than `most`. */
function spans(word: string, least: number, most = word.length): string[] {
	const found: string[] = [];
	for (let at = 0; at + least <= word.length; at += 1)
		for (let end = at + least; end <= Math.min(word.length, at + most); end += 1)
			found.push(word.slice(at, end));
	return found;
}
