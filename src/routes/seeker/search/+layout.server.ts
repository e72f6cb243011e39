import { townChoices } from '#lib/search/server/town-choices.ts';
import type { LayoutServerLoad } from './$types';

/** The towns to choose from: read again only when other places are asked for. */
export const load = (({ url }) => ({
	towns: townChoices(url.searchParams.getAll('area'), url.searchParams.getAll('town'))
})) satisfies LayoutServerLoad;
