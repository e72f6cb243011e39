import { type Type, wrapped } from './fit.ts';
import { prose } from './contents.ts';
import type { Content } from './table.ts';
import { theirs } from './wording.ts';

const CONTINUED = '…（続きはマイページ）';
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Free remarks, the only text that may be cut, because the screen has all of it. `first` is never cut. */
export const remark =
	(first: string, text: string, given: Type, lines: number): Content =>
	(width, height, mode) => {
		const type = { lead: 1.22, ...given };
		const room = { w: width, h: Infinity };
		const fits = (part: string) =>
			wrapped(theirs(first + part), type.min ?? type.size, room, type).lines.length <= lines;
		return prose(theirs(first + shortened(text, fits)), type)(width, height, mode);
	};

/** The text, or as much of it as fits before the words that it goes on elsewhere. */
function shortened(text: string, fits: (part: string) => boolean): string {
	if (fits(text)) return text;
	const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
	const first = (count: number) => letters.slice(0, count).join('') + CONTINUED;
	let kept = 0;
	for (let step = 2 ** Math.floor(Math.log2(letters.length)); step >= 1; step /= 2)
		if (fits(first(kept + step))) kept += step;
	return first(kept);
}
