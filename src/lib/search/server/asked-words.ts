import { foldedWords, foldText } from '#lib/text/fold.ts';
import type { Conditions } from '#lib/conditions/conditions.ts';
import {
	anyOf,
	holdsAny,
	inNames,
	inTexts,
	letters,
	type Sought
} from '#lib/conditions/facts/pieces-of-posting.ts';
import { meantWords } from '#lib/conditions/meant-words.ts';

/** What the index of words is asked: what must be true of a posting, and what must not. */
export interface AskedWords {
	must: string[];
	mustNot: string[];
}

/** Where each word of a search is looked for, by the condition that asks for it: one of each list must be there. */
function soughtBy(conditions: Conditions, isSeeker: boolean) {
	const { words, not, company, licences, occupations, industries, stations } = conditions;
	const name = foldText(company);
	const anywhere = (word: string) => meantWords(word).flatMap((one) => inTexts(one, isSeeker));
	return {
		words: foldedWords(words).map(anywhere),
		not: foldedWords(not).map(anywhere),
		company: name === '' ? [] : [inNames(name, isSeeker)],
		licences: oneOf(licences, letters.licences),
		others: [
			...oneOf(occupations, letters.title),
			...oneOf(industries, letters.industry),
			...oneOf(stations, letters.station)
		]
	};
}

/** All that the index of words is asked for, wherever. */
export const allSought = (conditions: Conditions, isSeeker: boolean): Sought[] =>
	Object.values(soughtBy(conditions, isSeeker)).flat(2);

/**
 * The words of a search for a reader who may know the employers of 公開範囲 2, or may not (JOB-20). `standing` are
 * the lacks of its long words, see `find-lacks.ts`.
 */
export function askedWords(
	conditions: Conditions,
	isSeeker: boolean,
	standing: ReadonlySet<string>
): AskedWords {
	const { anyWord, companyNot, licencesNot } = conditions;
	const sought = soughtBy(conditions, isSeeker);
	const asks = (lists: Sought[][]) => lists.map((list) => holdsAny(list, standing));
	const free = asks(sought.words);
	const named = asks(sought.company);
	const licences = asks(sought.licences);
	return {
		must: [
			...(anyWord && free.length > 0 ? [anyOf(free)] : free),
			...(companyNot ? [] : named),
			...(licencesNot ? [] : licences),
			...asks(sought.others)
		],
		mustNot: [...asks(sought.not), ...(companyNot ? named : []), ...(licencesNot ? licences : [])]
	};
}

function oneOf(asked: string[], letter: string): Sought[][] {
	const words = asked.map(foldText).filter(Boolean).flatMap(meantWords);
	return words.length === 0 ? [] : [words.map((word): Sought => [word, letter])];
}
