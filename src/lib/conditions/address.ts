import {
	type Conditions,
	type Presentation,
	readConditions,
	writeConditions
} from './conditions.ts';

/** Where seekers search. */
export const SEARCH = '/seeker/search';

/** The address of a search, always the same for the same search. */
export function searchHref(
	conditions: Partial<Conditions>,
	presentation: Partial<Presentation> = {},
	path = SEARCH
): string {
	const query = writeConditions(conditions, presentation).toString();
	return query ? `${path}?${query}` : path;
}

/**
 * The address that a form of conditions asks for: without what it leaves open, and on the first page. What cannot
 * be understood stays in, so that the page can say so.
 */
export function formHref(form: FormData, path = SEARCH): string {
	const given = [...form].filter((entry): entry is [string, string] => {
		const [name, value] = entry;
		return typeof value === 'string' && value.trim() !== '' && name !== 'page';
	});
	const params = new URLSearchParams(given);
	const { conditions, presentation, dropped } = readConditions(params);
	if (dropped.length === 0) return searchHref(conditions, presentation, path);
	return `${path}?${params.toString()}`;
}

/** An action of this very search, so that its answer stands on the same results. */
export const actionOf = (name: string, href: string) => {
	const query = href.split('?')[1];
	return query ? `?/${name}&${query}` : `?/${name}`;
};
