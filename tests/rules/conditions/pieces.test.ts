import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, isLong, lacked, mayLack, partsOf, piecesOf } from '#lib/conditions/facts/pieces.ts';

/** Answers a query of the index as PostgreSQL does: pieces, `:*`, & | ! and brackets. */
function answers(query: string, pieces: ReadonlySet<string>): boolean {
	const tokens = query.match(/'(?:[^'\\]|''|\\\\)*'(?::\*)?|[&|!()]/g) ?? [];
	const has = (token: string) => {
		const [, quoted = '', prefix] = /^'(.*)'(:\*)?$/s.exec(token) ?? [];
		const piece = quoted.replaceAll("''", "'").replaceAll('\\\\', '\\');
		return prefix ? [...pieces].some((one) => one.startsWith(piece)) : pieces.has(piece);
	};
	let at = 0;
	const atom = (): boolean => {
		const token = tokens[at++] ?? '';
		if (token === '!') return !atom();
		if (token !== '(') return has(token);
		const inside = either();
		at += 1;
		return inside;
	};
	const all = (): boolean => {
		let value = atom();
		while (tokens[at] === '&') {
			at += 1;
			value = atom() && value;
		}
		return value;
	};
	const either = (): boolean => {
		let value = all();
		while (tokens[at] === '|') {
			at += 1;
			value = all() || value;
		}
		return value;
	};
	return either();
}

const found = (word: string, texts: string[], field = '') =>
	answers(holds(word, field), new Set(piecesOf(texts, field)));

/** Few letters, so that pieces repeat in every way they can. */
const text = (most: number) =>
	fc.string({ unit: fc.constantFrom('ア', 'イ', 'ウ'), minLength: 1, maxLength: most });

test('a word of any length is found exactly where a text holds it', () => {
	fc.assert(
		fc.property(fc.array(text(16), { minLength: 1, maxLength: 3 }), text(8), (texts, word) => {
			expect(found(word, texts, 'T')).toBe(texts.some((one) => one.includes(word)));
		}),
		{ numRuns: 5000 }
	);
});

test('all pieces of a word are no word', () => {
	const texts = ['東京都庁', '京都庁舎'];
	expect(found('東京都庁', texts)).toBe(true);
	expect(found('東京都庁舎', texts)).toBe(false);
});

test('a word does not run from one text into the next', () => {
	expect(found('事務経理', ['一般事務', '経理'])).toBe(false);
	expect(found('務経', ['一般事務', '経理'])).toBe(false);
});

test('one character is found wherever it stands', () => {
	for (const character of ['一', '般', '務']) expect(found(character, ['一般事務'])).toBe(true);
	expect(found('経', ['一般事務'])).toBe(false);
});

test('signs of the query language are only characters', () => {
	for (const word of ["'", '\\', '&|', "!('a')", ':*', "a'b\\c&d"]) {
		expect(found(word, [`前${word}後`])).toBe(true);
		expect(found(word, ['何もない'])).toBe(false);
	}
});

test('characters of two halves are found whole, and no piece holds half of one', () => {
	const texts = ['寿司😀𩸽職人', '😁です'];
	for (const word of ['😀', '𩸽', '😀𩸽', '司😀𩸽職', '😁'])
		expect(found(word, texts), word).toBe(true);
	for (const word of ['😂', '𩸽😀', '😀職', '😀です']) expect(found(word, texts), word).toBe(false);
	for (const piece of piecesOf(texts)) expect(piece.isWellFormed()).toBe(true);
});

/** What the index would tell of a long word's lacks: those of the postings that may lack it. */
function standingIn(postings: ReadonlySet<string>[], word: string): ReadonlySet<string> {
	const { mark, of, most } = lacked(word, 'T');
	const may = postings.filter((pieces) => answers(mayLack(word, 'T'), pieces));
	const all = may.flatMap((pieces) => [...pieces]);
	return new Set(
		all.filter(
			(piece) =>
				piece.startsWith(mark) && piece.length <= most && of.includes(piece.slice(mark.length))
		)
	);
}

test('a long word is found exactly where all its parts are, when only the lacks that stand in the index are asked', () => {
	const two = (most: number) =>
		fc.string({ unit: fc.constantFrom('ア', 'イ'), minLength: 9, maxLength: most });
	fc.assert(
		fc.property(fc.array(two(40), { minLength: 1, maxLength: 4 }), two(14), (texts, word) => {
			const postings = texts.map((text) => new Set(piecesOf([text], 'T')));
			const query = holds(word, 'T', standingIn(postings, word));
			expect(postings.map((pieces) => answers(query, pieces))).toEqual(
				texts.map((text) => partsOf(word).every((part) => text.includes(part)))
			);
		}),
		{ numRuns: 2000 }
	);
});

test('what a long word asks of the index grows no faster than the word', () => {
	const kanji = String.fromCharCode(...Array.from({ length: 50 }, (_, at) => 0x4e00 + at));
	for (const word of [kanji, '😀'.repeat(25) + kanji.slice(25), '日'.repeat(900)]) {
		const asked = [mayLack(word), holds(word, '', new Set())].join();
		expect(isLong(word)).toBe(true);
		expect(asked.match(/[&|]/g)?.length ?? 0).toBeLessThan(8 * word.length);
	}
});

test('a long word is its parts of eight characters, a short one is itself', () => {
	expect(partsOf('介護福祉士')).toEqual(['介護福祉士']);
	expect(partsOf('受注の入力と納期の')).toEqual(['受注の入力と納期', '注の入力と納期の']);
});
