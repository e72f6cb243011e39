import * as v from 'valibot';
import { countCharacters, tooLong } from '#lib/text/count.ts';
import { asTyped } from '#lib/text/typed.ts';

/** SRC-2 */
export const MAX_FAVOURITES = 300;
export const MAX_NOTE = 100;

/** A note of one's own on a favourite. */
export const noteForm = v.object({
	postingId: v.pipe(v.string(), v.uuid()),
	note: v.pipe(
		v.string(),
		v.transform((text) => asTyped(text).trim()),
		v.check<string, (issue: v.CheckIssue<string>) => string>(
			(text) => countCharacters(text) <= MAX_NOTE,
			(issue) => tooLong('メモ', MAX_NOTE, issue.input)
		)
	)
});

export const favouriteForm = v.object({
	number: v.pipe(v.string(), v.maxLength(20)),
	/** What the button said: saving twice saves once. */
	want: v.picklist(['save', 'remove'])
});
