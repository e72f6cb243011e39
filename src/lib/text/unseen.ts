/**
 * What shows nothing and was never meant: controls, soft hyphens, blanks without width, joiners of words, direction
 * marks. They come with a copied text. Joiners and variation selectors stay, of which emoji and forms of kanji are made.
 */
const UNMEANT =
	/(?![\n\t])\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

export const withoutUnmeant = (text: string): string => text.replace(UNMEANT, '');

/** Everything without a shape of its own, for what is written in letters, digits and signs alone. */
const SHAPELESS = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

export const withoutShapeless = (text: string): string => text.replace(SHAPELESS, '');
