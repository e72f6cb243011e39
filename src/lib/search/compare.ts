import { describePosting } from '#lib/postings/detail.ts';
import { parsePostingNumber } from '#lib/postings/numbers.ts';
import type { PostingSummary } from '#lib/postings/summary.ts';
import type { VisibleContent } from '#lib/postings/visible.ts';

export const MAX_COMPARED = 4;

/** What an address asks to compare: the first four, and those for which there is no room. */
export interface Compared {
	numbers: string[];
	over: string[];
	/** What was meant for a 求人番号 and is none. */
	unreadable: string[];
	/** Only what is not the same everywhere. */
	differences: boolean;
}

/** Reads 求人番号 in any form; whatever is none is left out and told. */
export function readCompared(params: URLSearchParams): Compared {
	const given = params
		.getAll('n')
		.map((text) => text.trim())
		.filter(Boolean);
	const numbers = [...new Set(given.flatMap((text) => parsePostingNumber(text) ?? []))];
	return {
		unreadable: given
			.filter((text) => parsePostingNumber(text) === undefined)
			.map((text) => Array.from(text).slice(0, 30).join(''))
			.slice(0, MAX_COMPARED),
		numbers: numbers.slice(0, MAX_COMPARED),
		over: numbers.slice(MAX_COMPARED, MAX_COMPARED * 2),
		differences: params.get('only') === 'differences'
	};
}

export function compareHref(numbers: string[], differences = false): string {
	const params = new URLSearchParams(numbers.map((number) => ['n', number]));
	if (differences) params.set('only', 'differences');
	const query = params.toString();
	return query ? `/seeker/compare?${query}` : '/seeker/compare';
}

/** A posting as one column of the comparison. */
export interface Column extends Pick<PostingSummary, 'number' | 'title' | 'employer'> {
	open: boolean;
	favourite: boolean;
}

/** What a 求人票 says, by the name of the row. */
export type Sayings = Record<string, string>;

/** In the order in which people weigh them. */
const rows = [
	...['total', 'basic', 'fixedOvertime', 'bonus', 'raise', 'commute'],
	...['place', 'access', 'remote', 'transfer', 'carCommute'],
	...['hours', 'overtime', 'weeklyDays', 'holidays', 'paidLeave'],
	...['form', 'term', 'probation', 'experience', 'licences', 'education', 'age'],
	...['insurances', 'retirementPay', 'retirement', 'smoking', 'employees', 'business'],
	...['hiring', 'methods', 'acceptsDirect', 'openUntil']
];

const described = (content: VisibleContent) =>
	describePosting(content).flatMap((section) => section.rows);

/** What a column needs of a posting. */
export const sayings = (content: VisibleContent): Sayings =>
	Object.fromEntries(described(content).map(({ name, lines }) => [name, lines.join('\n')]));

/** The labels of the rows, from any posting: they are the same for all. */
export const labelsIn = (content: VisibleContent): Record<string, string> =>
	Object.fromEntries(described(content).map(({ name, label }) => [name, label]));

export interface ComparedRow {
	name: string;
	label: string;
	cells: string[];
	/** They do not all say the same. */
	differs: boolean;
}

/** The rows about which at least one posting says something. */
export const comparedRows = (
	columns: { says: Sayings }[],
	labels: Record<string, string>
): ComparedRow[] =>
	rows.flatMap((name) => {
		const cells = columns.map(({ says }) => says[name] ?? '');
		const label = labels[name];
		if (!label || cells.every((cell) => cell === '')) return [];
		return [{ name, label, cells, differs: new Set(cells).size > 1 }];
	});
