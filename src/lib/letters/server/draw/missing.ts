import { characters } from './characters.ts';
import { faces } from './faces.ts';

/** The code points among all the texts of some facts that the font cannot draw, as U+XXXX. */
export function missingGlyphs(facts: unknown): string[] {
	const points = characters(texts(facts).join(''))
		.map(({ codePoint }) => codePoint)
		.filter((codePoint) => !faces.regular.has(codePoint));
	return [...new Set(points)]
		.sort((a, b) => a - b)
		.map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
}

/** What the remarks say of them. */
export const missingNote = (missing: string[]) =>
	missing.length > 0 ? '一部の文字を〓で表しています。' : '';

function texts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
