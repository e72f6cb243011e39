import { narrowNumber } from './narrow.ts';

/**
 * Finds an official number such as 13010-09999999 in a pasted text: full or half width, any dash or none,
 * words around it. `groups` are the lengths of the leading groups; the last group has `least` to
 * `most` digits and is filled up with zeros, as it is printed. Without a dash only the full length counts.
 */
export function officialNumber(
	text: string,
	groups: readonly number[],
	[least, most]: readonly [number, number]
): string | undefined {
	const narrow = narrowNumber(text)
		.split('-')
		.map((part) => part.trim())
		.join('-');
	const leading = groups.map((digits) => `(\\d{${digits}})`);
	const dashed = new RegExp(`(?:^|[^\\d-])${leading.join('-')}-(\\d{${least},${most}})(?![\\d-])`);
	const solid = new RegExp(`(?:^|[^\\d-])${leading.join('')}(\\d{${most}})(?![\\d-])`);
	const found = dashed.exec(narrow) ?? solid.exec(narrow);
	if (!found) return undefined;
	const parts = found.slice(1);
	return [...parts.slice(0, -1), parts.at(-1)?.padStart(most, '0')].join('-');
}
