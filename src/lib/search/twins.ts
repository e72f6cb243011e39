import { groupBy } from '#lib/language/group-by.ts';
import { foldText } from '#lib/text/fold.ts';
import { EMPLOYER_HIDDEN } from '#lib/postings/words.ts';
import type { PostingSummary } from '#lib/postings/summary.ts';

type Told = Pick<PostingSummary, 'number' | 'employer' | 'title' | 'kind' | 'form' | 'wage'>;

/** Postings of one employer that differ in no more than place or hours. A hidden employer has no twins to show. */
const alike = ({ number, employer, title, kind, form, wage }: Told) =>
	employer === EMPLOYER_HIDDEN
		? number
		: [foldText(employer), foldText(title), kind, form, wage].join('\n');

/** Gathers near-identical postings of one employer behind the first of them; the order of the firsts stays. */
export const groupTwins = <T extends Told>(found: readonly T[]): T[][] => [
	...groupBy(found, alike).values()
];
