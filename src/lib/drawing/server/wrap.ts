import type { Face } from './faces.ts';
import type { Wording } from './wording.ts';

export interface Wrapping {
	face: Face;
	/** Addresses and contacts: break at the last blank, so that a building's name stays whole. */
	atBlanks?: boolean;
}

const BLANKS = ' \u00a0\u3000\n';
const SHORT = 3;
const NARROWER = [0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.86, 0.84];
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The lines of a wording at a width given in thousandths of an em. A blank taken by a break stays at the line's end. */
export function wrap(wording: Wording, width: number, how: Wrapping): string[] {
	return paragraphs(wording).flatMap((pieces) => {
		const whole = pieces.join('');
		if (inkWidth(how.face, whole) <= width) return [whole];
		const lines = fill(pieces, width, how);
		return withoutOrphan(lines, (share) => fill(pieces, width * share, how));
	});
}

/** A last line of three characters or fewer looks like a mistake: a slightly narrower paragraph may avoid it. */
function withoutOrphan(lines: string[], narrower: (share: number) => string[]): string[] {
	const last = lengthOfLast(lines);
	if (lines.length < 2 || last > SHORT) return lines;
	for (const share of NARROWER) {
		const other = narrower(share);
		if (other.length === lines.length && lengthOfLast(other) > last) return other;
	}
	return lines;
}

const lengthOfLast = (lines: string[]) => [...(lines.at(-1) ?? '').trim()].length;

function fill(pieces: string[], width: number, { face, atBlanks }: Wrapping): string[] {
	const lines: string[] = [];
	let line: string[] = [];
	// Widths add up: no break stands before a mark that joins the character before it.
	let filled = 0;
	for (const piece of pieces.flatMap((one) => parts(one, width, face))) {
		if (line.length > 0 && !isBlank(piece) && filled + inkWidth(face, piece) > width) {
			const kept = atBlanks ? toLastBlank(line, width, face) : line.length;
			lines.push(line.slice(0, kept).join(''));
			line = line.slice(kept);
			filled = face.width(line.join(''));
		}
		line.push(piece);
		filled += face.width(piece);
	}
	return [...lines, line.join('')];
}

/** How many pieces to keep so that the line ends in a blank, if it is then at least 45 % full. */
function toLastBlank(line: string[], width: number, face: Face): number {
	for (let count = line.length; count > 0; count--) {
		const text = line.slice(0, count).join('');
		if (!endsBlank(text)) continue;
		return inkWidth(face, text) >= width * 0.45 ? count : line.length;
	}
	return line.length;
}

/** A piece that no line can hold, such as a mail address, is broken between graphemes. */
function parts(piece: string, width: number, face: Face): string[] {
	if (inkWidth(face, piece) <= width) return [piece];
	return Array.from(graphemes.segment(piece), ({ segment }) => segment);
}

/** Blanks at a line's end take no room. */
export function inkWidth(face: Face, text: string): number {
	let end = text.length;
	while (endsBlank(text, end)) end -= 1;
	return face.width(text.slice(0, end));
}

const isBlank = (text: string) => Array.from(text).every((one) => endsBlank(one));

const endsBlank = (text: string, end = text.length) =>
	end > 0 && BLANKS.includes(text.charAt(end - 1));

function paragraphs(wording: Wording): string[][] {
	const result: string[][] = [[]];
	for (const piece of wording) {
		const [first = '', ...rest] = piece.split('\n');
		if (first) result.at(-1)?.push(first);
		for (const text of rest) result.push(text ? [text] : []);
	}
	return result;
}
