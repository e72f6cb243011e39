import { loadDefaultJapaneseParser } from 'budoux';
import LineBreaker from 'linebreak';

/** A text for the wrapper: pieces that are not broken inside. A piece that ends in \n ends its line. */
export type Wording = readonly string[];

/** What people wrote: broken where UAX 14 allows, so no 、 begins a line and no number is cut. */
export function theirs(text: string): Wording {
	const breaker = new LineBreaker(text);
	const pieces: string[] = [];
	let start = 0;
	for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
		pieces.push(text.slice(start, next.position));
		start = next.position;
	}
	return pieces;
}

const parser = loadDefaultJapaneseParser();
const phrases = new WeakMap<TemplateStringsArray, string[][]>();

/**
 * Our own sentence: broken only between phrases, so that くだ／さい never happens. What is put in is not
 * broken. Phrases are found once for each sentence of the source, not for each paper.
 */
export function ours(sentence: TemplateStringsArray, ...given: string[]): Wording {
	const known = phrases.get(sentence) ?? sentence.map((part) => parser.parse(part));
	phrases.set(sentence, known);
	return known.reduce<string[]>((pieces, part, index) => {
		const glued = (pieces.pop() ?? '') + (given[index - 1] ?? '') + (part[0] ?? '');
		return [...pieces, glued, ...part.slice(1)];
	}, []);
}

/** A text in which blanks hold together: 姓 名, 電話 03-0000-0000. */
export const whole = (text: string) => text.replaceAll(' ', '\u00a0');

export const lineByLine = (...wordings: Wording[]): Wording =>
	wordings.flatMap((wording, index) =>
		index === wordings.length - 1 ? wording : [...wording.slice(0, -1), `${wording.at(-1) ?? ''}\n`]
	);
