import * as v from 'valibot';
import { atMost } from '#lib/text/at-most.ts';
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
		atMost('メモ', MAX_NOTE)
	)
});

export const favouriteForm = v.object({
	number: v.pipe(v.string(), v.maxLength(20)),
	/** What the button said: saving twice saves once. */
	want: v.picklist(['save', 'remove'])
});
