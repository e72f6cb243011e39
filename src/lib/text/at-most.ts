import * as v from 'valibot';
import { countCharacters, tooLong } from './count.ts';

/** A check: up to so many characters; beyond, it is said how many are too many. `label` names the field. */
export const atMost = (label: string, most: number) =>
	v.check<string, (issue: v.CheckIssue<string>) => string>(
		(text) => countCharacters(text) <= most,
		({ input }) => tooLong(label, most, input)
	);
