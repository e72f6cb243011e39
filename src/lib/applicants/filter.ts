import { isUuid } from '#lib/text/uuid.ts';
import type { ApplicantFilter } from './applicant.ts';
import { states } from '#lib/applications/rules.ts';

const known = ['open', 'finished', ...Object.keys(states)];

/** The filter that an address asks for; what it does not know does not narrow. */
export function filterOf(search: URLSearchParams): ApplicantFilter {
	const state = search.get('state') ?? '';
	const posting = search.get('posting') ?? '';
	return {
		posting: isUuid(posting) ? posting : undefined,
		state: known.includes(state) ? (state as ApplicantFilter['state']) : undefined,
		unread: search.get('unread') === '1' || undefined
	};
}

export const pageOf = (search: URLSearchParams, name = 'page') => {
	const page = Number(search.get(name));
	return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
};

/** The address of the list with that filter. */
export function applicantsHref(filter: ApplicantFilter, page = 1): string {
	const search = new URLSearchParams();
	if (filter.posting) search.set('posting', filter.posting);
	if (filter.state) search.set('state', filter.state);
	if (filter.unread) search.set('unread', '1');
	if (page > 1) search.set('page', String(page));
	const query = search.toString();
	return `/employer/applicants${query && `?${query}`}`;
}
