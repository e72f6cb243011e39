import * as v from 'valibot';
import type { Fit } from './fit.ts';
import type { Refusal } from './refusals.ts';

/** One posting beside the wishes of the open seeker, as the officer's screen shows it. */
export interface Match {
	postingId: string;
	number: string;
	title: string;
	employer: string;
	wage: string;
	place: string;
	hours: string;
	openUntil: string;
	fit: Fit;
	refusal: Refusal | null;
	/** What became of it before: 11月10日に送付・辞退「通勤が遠い・移動が多い」, 11月12日に応募・不採用 */
	earlier: string[];
}

export const MOST_MATCHES = 30;

/** '' means as the seeker hopes, 'any' leaves the wish out. */
export const matchFilters = v.object({
	/** A 求人番号, or a word of the 職種. */
	words: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(60)), ''),
	group: v.fallback(
		v.union([v.literal('any'), v.pipe(v.string(), v.regex(/^(1[0-4]|[1-9])$/))]),
		''
	),
	prefecture: v.fallback(v.union([v.literal('any'), v.pipe(v.string(), v.regex(/^\d{2}$/))]), ''),
	kind: v.fallback(v.picklist(['', 'any', 'full', 'part']), '')
});

export type MatchFilters = v.InferOutput<typeof matchFilters>;

export const readFilters = (params: URLSearchParams): MatchFilters =>
	v.parse(matchFilters, Object.fromEntries(params));

/** The address of the matching page with these filters, and the posting to send if there is one. */
export function matchingHref(filters: MatchFilters, send?: string): string {
	const params = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
	if (send) params.set('send', send);
	const query = params.toString();
	return query === '' ? '/office/matching' : `/office/matching?${query}`;
}
