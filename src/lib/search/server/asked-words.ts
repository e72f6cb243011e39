import { foldedWords, foldText } from '#lib/text/fold.ts';
import type { Conditions } from '../conditions.ts';
import { holds } from '../facts/pieces.ts';
import { anyOf, holdsFree, holdsName, letters } from '../facts/pieces-of-posting.ts';

/** What the index of words is asked: what must be true of a posting, and what must not. */
export interface AskedWords {
	must: string[];
	mustNot: string[];
}

/** The words of a search for a reader who may know the employers of 公開範囲 2, or may not (JOB-20). */
export function askedWords(conditions: Conditions, isSeeker: boolean): AskedWords {
	const { words, anyWord, not, company, companyNot, licencesNot } = conditions;
	const free = foldedWords(words).map((word) => holdsFree(word, isSeeker));
	const name = foldText(company);
	const named = name === '' ? [] : [holdsName(name, isSeeker)];
	const licences = oneOf(conditions.licences, letters.licences);
	return {
		must: [
			...(anyWord && free.length > 0 ? [anyOf(free)] : free),
			...(companyNot ? [] : named),
			...(licencesNot ? [] : licences),
			...oneOf(conditions.occupations, letters.title),
			...oneOf(conditions.industries, letters.industry),
			...oneOf(conditions.stations, letters.station)
		],
		mustNot: [
			...foldedWords(not).map((word) => holdsFree(word, isSeeker)),
			...(companyNot ? named : []),
			...(licencesNot ? licences : [])
		]
	};
}

function oneOf(asked: string[], letter: string): string[] {
	const words = asked.map(foldText).filter(Boolean);
	return words.length === 0 ? [] : [anyOf(words.map((word) => holds(word, letter)))];
}
