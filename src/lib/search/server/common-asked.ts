import { foldedWords } from '#lib/text/fold.ts';
import { asked, type ConditionName, type Conditions } from '#lib/conditions/conditions.ts';
import { onePiece } from '#lib/conditions/facts/pieces.ts';
import { letters, placePieces } from '#lib/conditions/facts/pieces-of-posting.ts';
import { meantWords } from '#lib/conditions/meant-words.ts';
import { type Asker, placesAsked } from './asked-facts.ts';

/**
 * A search for one of some words, or for places, and for nothing that a tally does not know: as the pieces whose
 * tallies, added up, are its number. A posting may hold two of the words, but never two of the places.
 */
export interface Common {
	words: readonly string[];
	pieces: readonly string[];
}

const known: ConditionName[] = [
	'words',
	'anyWord',
	'not',
	'prefectures',
	'towns',
	'nearTowns',
	'groups'
];
/** Of two words those postings are counted that hold both; more would be too many pairs. */
const MOST = 2;

export function commonAsked(conditions: Conditions, asker: Asker): Common | undefined {
	if (asker.leftOver || !asked(conditions).every((name) => known.includes(name))) return undefined;
	const words = foldedWords(conditions.words);
	const { prefectures, towns } = placesAsked(conditions);
	const places = placePieces(prefectures, towns);
	if (words.length === 0) return places.length === 0 ? undefined : { words, pieces: places };
	const single = words.length === 1 || (conditions.anyWord && words.length <= MOST);
	if (
		places.length > 0 ||
		!single ||
		!words.every((word) => onePiece(word) && meantWords(word).length === 1)
	)
		return undefined;
	const isSeeker = asker.known.includes(2);
	return {
		words,
		pieces: words.flatMap((word) => [word, ...(isSeeker ? [letters.seekersTexts + word] : [])])
	};
}
