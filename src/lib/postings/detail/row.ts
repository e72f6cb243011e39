/** One cell of the 求人票: its label and the lines under it. No lines: nothing is said there. */
export interface DetailRow {
	name: string;
	label: string;
	lines: string[];
}

type Part = string | number | undefined | false;

export const row = (name: string, label: string, ...lines: Part[]): DetailRow => ({
	name,
	label,
	lines: lines.flatMap((line) =>
		line === undefined || line === false || line === '' ? [] : [String(line)]
	)
});

/** Parts of one line, apart by a full-width space; what is missing leaves no gap. */
export const together = (...parts: Part[]): string =>
	parts.filter((part) => part !== undefined && part !== false && part !== '').join('　');

/** The unit after a number that may be missing. */
export const counted = (value: number | undefined, unit: string, before = '') =>
	value === undefined ? undefined : `${before}${value}${unit}`;

/** Something said about a choice, in brackets. */
export const noted = (words: string, note: string | undefined) =>
	note === undefined ? words : `${words}（${note}）`;

export const haves = (value: boolean | undefined, yes = 'あり', no = 'なし') =>
	value === undefined ? undefined : value ? yes : no;
