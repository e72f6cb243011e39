/** Before the name, and before its reading: what stands behind it is a beginning. */
const BEGINNING = '\n';

/**
 * What `name_pieces` (in the migrations) must have of a name in which these folded words stand: each two characters
 * that follow each other. A single character stands for a name that begins with it, or 田 would be a third of Japan.
 */
export function namePieces(words: string): string[] {
	const characters = Array.from(words);
	if (characters.length === 1) return [BEGINNING + words];
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
