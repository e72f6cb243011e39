import * as v from 'valibot';
import { prefectureCodes } from '#lib/places/prefectures.ts';
import { countCharacters } from '#lib/text/count.ts';
import { foldName } from '#lib/text/fold-name.ts';
import { asTyped } from '#lib/text/typed.ts';

/** SRC-2 */
export const MAX_FAVOURITES = 300;
/** SRC-3 */
export const MAX_WORDS = 50;
/** SRC-8 */
export const PAGE = 30;
export const MAX_NOTE = 100;

const text = v.optional(v.string(), '');
const known = <T extends string>(choices: readonly T[]) =>
	v.pipe(
		text,
		v.transform((given): T | '' => choices.find((choice) => choice === given) ?? '')
	);
const whole = (most: number) =>
	v.pipe(
		text,
		v.transform((given) =>
			/^[1-9]\d{0,6}$/.test(given) && Number(given) <= most ? Number(given) : undefined
		)
	);

/** What a search asks for. Whatever an address holds that is no condition is left out, never an error. */
export const searchForm = v.object({
	q: v.pipe(
		text,
		v.transform((given) => Array.from(asTyped(given).trim()).slice(0, MAX_WORDS).join(''))
	),
	prefecture: known(prefectureCodes),
	kind: known(['full', 'part']),
	/** Yen: by the month, or by the hour when it is small enough to be one. */
	wage: whole(9_999_999),
	page: v.pipe(
		whole(10_000),
		v.transform((page) => page ?? 1)
	)
});
export type Conditions = v.InferOutput<typeof searchForm>;

export const readConditions = (params: URLSearchParams): Conditions =>
	v.parse(searchForm, Object.fromEntries(params));

/** The address of a search, without what it does not ask for. */
export function searchHref({ q, prefecture, kind, wage, page }: Partial<Conditions>): string {
	const params = new URLSearchParams();
	if (q) params.set('q', q);
	if (prefecture) params.set('prefecture', prefecture);
	if (kind) params.set('kind', kind);
	if (wage) params.set('wage', String(wage));
	if (page && page > 1) params.set('page', String(page));
	const query = params.toString();
	return query ? `/seeker/search?${query}` : '/seeker/search';
}

/** An amount below this is meant by the hour. */
export const HOURLY_BELOW = 10_000;

/** SRC-13: the words to look for, each of which must be there. */
export const wordsOf = (q: string) => q.split(/\s+/).map(foldName).filter(Boolean);

/** A note of one's own on a favourite. */
export const noteForm = v.object({
	postingId: v.pipe(v.string(), v.uuid()),
	note: v.pipe(
		v.string(),
		v.transform((text) => asTyped(text).trim()),
		v.check<string, (issue: v.CheckIssue<string>) => string>(
			(text) => countCharacters(text) <= MAX_NOTE,
			(issue) =>
				`メモは${MAX_NOTE}文字までです。${countCharacters(issue.input) - MAX_NOTE}文字減らしてください。`
		)
	)
});

export const favouriteForm = v.object({
	number: v.pipe(v.string(), v.maxLength(20)),
	/** What the button said: saving twice saves once. */
	want: v.picklist(['save', 'remove'])
});
