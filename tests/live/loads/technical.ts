import type { Loaded } from './loaded.ts';
import { MARK } from './marks.ts';

/** Shapes that name or count something for the program and say nothing about anybody. */
const shapes: [why: string, shape: RegExp][] = [
	['nothing was written', /^\s*$/],
	['an id', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/],
	['the hash that names a session', /^[\da-f]{40,64}$/],
	['a day or a moment', /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/],
	['a time of day', /^\d{1,2}:\d{2}(:\d{2})?$/],
	['a number', /^\d{1,7}(\.\d+)?$/],
	['a cursor of news', /^\d{1,18}\.\d{1,18}$/],
	['a code of a list', /^[a-z][a-z\d]*([_.:-][a-z\d]+)*$/i],
	['an address of this site', /^\/[\w/.?=&%[\]-]*$/]
];

/** Days that tell about a person are as much their words as a name. */
const tells = /(^|\.)birthDate$/;

/** Texts that nobody wrote and that stand on the page only at times or not at all, by its address and their place in a load. */
const declared: [why: string, address: RegExp, path: RegExp][] = [
	[
		'cards and table are two drawings of one list',
		/^\/seeker\/search(\?|$)/,
		/^hits\.(found|groups)\./
	],
	['the reason is said where applying is refused', /^\/seeker\/(postings|requests)\//, /\.words$/],
	[
		'a section of one row is named once',
		/^\/seeker\/postings\//,
		/^posting\.sections\.\d+\.rows\.\d+\.label$/
	],
	['it stands for exactly what is shown', /^\/seeker\/registration\//, /^seal$/]
];

/** May it be in a load without being shown? Never what a person wrote. */
export function isTechnical({ path, text }: Loaded, address: string): boolean {
	if (text.search(MARK) >= 0 || tells.test(path)) return false;
	return (
		shapes.some(([, shape]) => shape.test(text)) ||
		declared.some(([, at, where]) => at.test(address) && where.test(path))
	);
}

/** Drawn on the server alone: the page has no script, and nothing asks for its data. */
export const withoutScript = new Set(['/seeker/favourites/kept', '/offline']);
