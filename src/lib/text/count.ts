/** Line ends as one character, as every door stores them. */
export const unifyLineEnds = (text: string) => text.replace(/\r\n?/g, '\n');

/**
 * The length of a text as its writer sees it: code points after NFC, a line end counts one.
 * Page, server and the database's CHECK (`char_length(normalize(x, NFC))`) count alike.
 */
export const countCharacters = (text: string) =>
	Array.from(unifyLineEnds(text).normalize('NFC')).length;

/** What to do with a text of so many characters where fewer are allowed. */
export const tooLong = (label: string, most: number, text: string): string =>
	`${label}は${most}文字までです。${countCharacters(text) - most}文字減らしてください。`;
