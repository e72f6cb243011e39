import { askedIn, searchHelp } from '#lib/help/search.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ url }) => {
	const asked = askedIn(url.searchParams);
	return { asked, found: searchHelp(asked) };
};
