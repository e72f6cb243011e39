/**
 * Latin letters of names that Unicode does not take apart, each with the letter that travel documents
 * (ICAO 9303) or, where these are silent, ASCII spellings put in its place.
 */
const LETTERS =
	'ŁL łl ıi ƏE əe ǝe ĦH ħh ŊN ŋn ŦT ŧt ẞß ĿL ŀl ĸk ŉn ſs ƁB ɓb ƉD ɖd ƊD ɗd ƑF ƒf ƘK ƙk ƳY ƴy ƝN ɲn ƐE ɛe ƆO ɔo ƎE ƔG ɣg ƗI ɨi ƵZ ƶz ǤG ǥg ƲV ʋv ƱU ʊu ɅV ʌv ɄU ʉu ɃB ƀb ȺA ɈJ ɉj ɌR ɍr ɎY ɏy ƬT ƭt ƤP ƥp ƟO ɵo ɪi';
const table = new Map(LETTERS.split(' ').map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));
const marked = /^\P{M}[\u0300-\u036f]+$/u;

/** The letter to draw for one that a font lacks: without its marks or its stroke. Kanji and Hangul have none. */
export function nearLetter(codePoint: number): number | undefined {
	const known = table.get(codePoint);
	if (known) return known;
	const apart = String.fromCodePoint(codePoint).normalize('NFD');
	return marked.test(apart) ? apart.codePointAt(0) : undefined;
}
