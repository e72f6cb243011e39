import { wellFormed } from '#lib/language/well-formed.ts';
import { unifyLineEnds } from './count.ts';
import { withoutUnmeant } from './unseen.ts';

/** A text as its writer sees it: what was not meant would reach papers and other people's screens. Line ends become one character; nothing is normalised, names keep their form. */
export const asTyped = (text: string): string => wellFormed(withoutUnmeant(unifyLineEnds(text)));

/** Is there anything to read in it, and not only spaces (the blank pattern of Braille is one) and marks of no width? */
export const hasWords = (text: string): boolean =>
	/[^\s\u2800\p{C}\p{Default_Ignorable_Code_Point}]/u.test(text);
