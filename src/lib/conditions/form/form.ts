/** The id of the one form of a search: its controls stand in several places of the page and name it. */
export const FORM = 'search';

const numbers = new Intl.NumberFormat('ja-JP');

export const formatCount = (count: number) => `${numbers.format(count)}件`;

/** An option of a condition, and how many postings there would be with it. */
export interface Option {
	value: string;
	label: string;
	count?: number;
}

export const optionsOf = (
	words: Record<string, string>,
	counts: Record<string, number> | undefined,
	among: readonly string[] = Object.keys(words)
): Option[] =>
	among.map((value) => ({ value, label: words[value] ?? value, count: counts?.[value] }));

/** Any number of choices meets a search that asks for several: one more brings its own besides. */
export const countWords = (option: Option, chosen: readonly string[], adds: boolean) => {
	if (option.count === undefined) return '';
	const more = adds && chosen.length > 0 && !chosen.includes(option.value);
	return `${more ? '＋' : ''}${formatCount(option.count)}`;
};

/** 9:00（1,284件）, where it is known how many there would be. */
export const labelWith = (label: string, count: number | undefined) =>
	count === undefined ? label : `${label}（${formatCount(count)}）`;
