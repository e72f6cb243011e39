import { unifyLineEnds } from './count.ts';

/** Everything that neither shows nor breaks a line: left in, it would reach papers and other people's screens. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** A text as its writer sees it. Line ends become one character; nothing is normalised, names keep their form. */
export const asTyped = (text: string): string =>
	unifyLineEnds(text).replace(UNSEEN, '').toWellFormed();

/** Is there anything to read in it, and not only spaces and marks of no width? */
export const hasWords = (text: string): boolean =>
	/[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u.test(text);
