import { countCharacters } from '#lib/text/count.ts';
import type { PostingContent } from './fields.ts';
import { checkAge } from './rules/age.ts';
import type { Finding } from './rules/finding.ts';
import { checkHeader } from './rules/header.ts';
import { checkHours } from './rules/hours.ts';
import { checkContracting, checkKind, checkPlace, checkTerm } from './rules/terms.ts';
import { checkWage } from './rules/wage.ts';

export type { Finding };

/** JOB-2: lists show the first three lines of the duties. */
export const DUTIES_SHOWN = 90;

/**
 * Everything the rules say about a posting whose single fields are in order: lengths (JOB-1 … JOB-5), the
 * compulsory smoking measure (JOB-12) and 変更の範囲 (JOB-11) are the schema's; here is what ties fields together.
 */
export const checkPosting = (content: PostingContent): Finding[] => [
	...checkHeader(content),
	...checkKind(content),
	...checkContracting(content),
	...checkTerm(content),
	...checkPlace(content),
	...checkAge(content),
	...checkWage(content),
	...checkHours(content)
];

/** The beginning of the duties, as lists show it. */
export function firstDuties(duties: string): string {
	if (countCharacters(duties) <= DUTIES_SHOWN) return duties;
	return `${Array.from(duties).slice(0, DUTIES_SHOWN).join('')}…`;
}
