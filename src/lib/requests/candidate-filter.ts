import { occupationGroups } from '#lib/occupations/groups.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import { narrow } from '#lib/text/narrow.ts';
import { asTyped } from '#lib/text/typed.ts';

/** How the list of candidates is narrowed; what is empty does not narrow. */
export interface CandidateFilter {
	/** Of the occupations hoped for. */
	words: string;
	group: string;
	prefecture: string;
	town: string;
	kind: '' | 'full' | 'part';
	/** What the employer pays, in yen: whoever hopes for more is left out. */
	monthly: string;
	hourly: string;
	/** 8:30: the hours of the work; whoever cannot then is left out. */
	from: string;
	until: string;
	licence: string;
}

const MAX_WORDS = 50;
/** Nobody reads further; the list is narrowed instead. */
export const MOST_PAGES = 50;

const text = (search: URLSearchParams, name: string) =>
	[...asTyped(search.get(name) ?? '').trim()].slice(0, MAX_WORDS).join('');

const amount = (search: URLSearchParams, name: string) => {
	const digits = narrow(text(search, name)).replace(/[,\s円]/g, '');
	return /^[1-9]\d{0,7}$/.test(digits) ? digits : '';
};

/** The filter that an address asks for; what it does not know does not narrow. */
export function candidateFilterOf(search: URLSearchParams): CandidateFilter {
	const group = search.get('group') ?? '';
	const prefecture = search.get('prefecture') ?? '';
	const kind = search.get('kind') ?? '';
	return {
		words: text(search, 'words'),
		group: Object.hasOwn(occupationGroups, group) ? group : '',
		prefecture: Object.hasOwn(prefectures, prefecture) ? prefecture : '',
		town: text(search, 'town'),
		kind: kind === 'full' || kind === 'part' ? kind : '',
		monthly: amount(search, 'monthly'),
		hourly: amount(search, 'hourly'),
		from: time(search, 'from'),
		until: time(search, 'until'),
		licence: text(search, 'licence')
	};
}

const time = (search: URLSearchParams, name: string) => {
	const typed = text(search, name);
	return minutesOf(typed) === undefined ? '' : typed;
};

/** 8:30 -> 510; undefined for anything that is no time of day. */
export function minutesOf(time: string): number | undefined {
	const found = /^(\d{1,2}):([0-5]\d)$/.exec(narrow(time));
	const minutes = Number(found?.[1]) * 60 + Number(found?.[2]);
	return found && minutes <= 24 * 60 ? minutes : undefined;
}

export const isNarrowed = (filter: CandidateFilter) =>
	Object.values(filter).some((value) => value !== '');

/** The address of a list: a page of what the filter leaves. */
export function candidatesHref(filter: CandidateFilter, page = 1): string {
	const search = new URLSearchParams(
		Object.entries(filter).filter(([, value]) => value !== '') as [string, string][]
	);
	if (page > 1) search.set('page', String(page));
	return search.size > 0 ? `/employer/candidates?${search}` : '/employer/candidates';
}
