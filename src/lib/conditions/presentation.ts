import * as v from 'valibot';
import { sorts, type Sort } from './choices.ts';
import { MAX_PAGE, PAGE, PAGE_SIZES } from './limits.ts';

/** How the found postings are shown: no part of what is asked for, and of no saved search. */
export interface Presentation {
	sort: Sort;
	size: (typeof PAGE_SIZES)[number];
	page: number;
	view: 'cards' | 'table';
}

export const plainly: Presentation = { sort: 'newest', size: PAGE, page: 1, view: 'cards' };

const names = Object.keys(sorts) as Sort[];
const views = ['cards', 'table'] as const;

/** The schema of a stored sort. */
export const sort = v.picklist(names, '並び順を選び直してください。');

/** Reads what an address says; what it does not say, or says wrongly, is as usual (SRC-8, SRC-9). */
export function readPresentation(params: URLSearchParams): Presentation {
	const page = Number(/^[1-9]\d{0,4}$/.exec(params.get('page') ?? '')?.[0] ?? 1);
	return {
		sort: names.find((name) => name === params.get('sort')) ?? plainly.sort,
		size: PAGE_SIZES.find((size) => String(size) === params.get('size')) ?? plainly.size,
		page: Math.min(page, MAX_PAGE),
		view: views.find((view) => view === params.get('view')) ?? plainly.view
	};
}

/** What differs from the usual. */
export const writePresentation = (given: Partial<Presentation>): [string, string][] =>
	(['sort', 'size', 'page', 'view'] as const).flatMap((name): [string, string][] => {
		const value = given[name];
		return value === undefined || value === plainly[name] ? [] : [[name, String(value)]];
	});
