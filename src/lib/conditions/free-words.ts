import { type Field, words } from './field.ts';

/**
 * Words that are looked for each by itself. One of a single character is in nearly all texts, and each such means a look
 * at nearly all rows: of those only the first are asked for, and the others reported.
 */
export function freeWords(
	name: string,
	label: string,
	most: number,
	single: number
): Field<string> {
	const field = words(name, label, most);
	const read: Field<string>['read'] = (given) => {
		const { value, dropped } = field.read(given);
		const all = value.split(' ');
		const asked = [...new Set(all.flatMap(singlesOf))].slice(0, single);
		const isBeyond = (word: string) => singlesOf(word).some((one) => !asked.includes(one));
		const beyond = all.filter(isBeyond);
		const kept = all.filter((word) => !isBeyond(word));
		return {
			value: kept.join(' '),
			dropped: [...dropped, ...(beyond.length > 0 ? [beyond.join(' ')] : [])]
		};
	};
	return { ...field, read };
}

/** What of a word is looked for as one character: a blank may hide in a sign, and a long vowel at the end is none. */
const singlesOf = (word: string) =>
	word
		.normalize('NFKC')
		.split(/\s+/)
		.map((part) => part.replaceAll('ー', ''))
		.filter((part) => Array.from(part).length === 1);
