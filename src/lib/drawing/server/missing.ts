import { type Character, characters } from './characters.ts';
import { faces, type Shape } from './faces.ts';

/** A character that the font cannot draw as it was typed. */
export interface Missing {
	/** As U+XXXX, with a space between a kanji and its variation selector. */
	codePoint: string;
	drawnAs: '〓' | 'near form';
}

const drawnAs = { own: undefined, near: 'near form', none: '〓' } as const satisfies Record<
	Shape['likeness'],
	Missing['drawnAs'] | undefined
>;

/** Each such character among all the texts of some facts, once. */
export function missingGlyphs(facts: unknown): Missing[] {
	const found = new Map<string, Missing>();
	for (const character of texts(facts).flatMap(characters)) {
		const as = drawnAs[faces.regular.shape(character).likeness];
		const codePoint = as && pointsOf(character);
		if (codePoint) found.set(codePoint, { codePoint, drawnAs: as });
	}
	return [...found.values()].sort((a, b) => (a.codePoint < b.codePoint ? -1 : 1));
}

const WORDS = [
	['〓', '〓'],
	['near form', '近い形の文字']
] as const;

/** What the remarks say of them. */
export function missingNote(missing: Missing[]): string {
	const ways = WORDS.filter(([way]) => missing.some(({ drawnAs }) => drawnAs === way));
	const words = ways.map(([, word]) => word).join('や');
	return words && `一部の文字を${words}で表しています。`;
}

const pointsOf = ({ text }: Character) =>
	Array.from(text, (one) => `U+${hex(one.codePointAt(0) ?? 0)}`).join(' ');

const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0');

function texts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
