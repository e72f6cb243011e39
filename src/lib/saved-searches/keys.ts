import { wellFormed } from '#lib/language/well-formed.ts';
import { singleTowns } from '#lib/places/towns.ts';
import { mayKnowEmployer } from '#lib/postings/visible.ts';
import { foldedWords, foldText } from '#lib/text/fold.ts';
import type { Conditions } from '#lib/conditions/conditions.ts';
import { prefectureOf } from '#lib/conditions/forms.ts';
import type { Facts } from '#lib/conditions/facts.ts';
import { partsOf } from '#lib/conditions/facts/pieces.ts';
import { meantWords } from '#lib/conditions/meant-words.ts';
import { townsMeant } from '#lib/conditions/meets.ts';

/**
 * What every posting that meets a saved search must have, so that one posting finds its searches by an index
 * instead of asking each of them. `meets` judges afterwards: here too much may be found, and never too little.
 */
export interface Needs {
	/** At least one of these is among the posting's keys. */
	keys: string[];
	marks: string[];
	/** Each is contained in one of its texts. */
	words: string[];
	monthlyFrom: number | null;
	hourlyFrom: number | null;
}

/** More keys than this would make one search weigh as much as many: wider ones are taken instead. */
const MOST = 60;
const ANY = '*';

export function needsOf(conditions: Conditions): Needs {
	const { words, anyWord, marks, wageUnit, wageFrom } = conditions;
	const from = (unit: 'month' | 'hour') => (wageUnit === unit ? (wageFrom ?? null) : null);
	return {
		keys: searchKeys(conditions),
		marks: [...marks],
		words: anyWord ? [] : foldedWords(words).filter(isPlain).map(firstPart),
		monthlyFrom: from('month'),
		hourlyFrom: from('hour')
	};
}

/** The narrowest kind of key that the search allows: a single posting, a place and an occupation, a word, or none. */
function searchKeys(asked: Conditions): string[] {
	if (asked.numbers.length > 0) return asked.numbers.map((number) => `number:${number}`);
	if (asked.establishment) return [`establishment:${asked.establishment}`];
	const groups = orAny(asked.groups);
	const kinds = orAny(asked.kinds);
	if (asked.prefectures.length === 0 && asked.groups.length === 0) {
		const typed = wordKeys(asked);
		if (typed) return typed;
	}
	const choices = [
		() => combined(placesAsked(asked), groups, kinds),
		() => combined(prefecturesAsked(asked), groups, kinds),
		() => combined(prefecturesAsked(asked), [ANY], [ANY])
	];
	const fitting = choices.map((make) => make()).find((keys) => keys.length <= MOST);
	return fitting ?? combined([ANY], groups, kinds);
}

const orAny = (asked: readonly string[]) => (asked.length > 0 ? asked : [ANY]);

const combined = (places: readonly string[], groups: readonly string[], kinds: readonly string[]) =>
	places.flatMap((place) =>
		groups.flatMap((group) => kinds.map((kind) => `${place}/${group}/${kind}`))
	);

function placesAsked(asked: Conditions): string[] {
	const whole = asked.prefectures.filter(
		(code) => !asked.towns.some((town) => prefectureOf(town) === code)
	);
	return [...orAny([...whole, ...(asked.towns.length > 0 ? townsMeant(asked) : [])])];
}

const prefecturesAsked = (asked: Conditions) => [...new Set(placesAsked(asked).map(prefectureOf))];

/** By the start of its rarest kind of text: the title asked for, else any of the words. */
function wordKeys({ occupations, words, anyWord }: Conditions): string[] | undefined {
	const titles = occupations.map(foldText).filter(Boolean).flatMap(meantWords);
	if (titles.length > 0) return titles.map((title) => `title:${start(title)}`);
	const typed = foldedWords(words).sort((one, other) => other.length - one.length);
	const [longest] = typed;
	if (!longest) return undefined;
	const asked = (anyWord ? typed : [longest]).flatMap(meantWords);
	return [...new Set(asked.map((word) => `word:${start(word)}`))];
}

/** It means nothing but itself. */
const isPlain = (word: string) => meantWords(word).length === 1;

/** No half of a character stands at its end, which the database would not take. */
const firstPart = (word: string) => (partsOf(word)[0] ?? word).replace(/[\ud800-\udbff]$/, '');

const start = (word: string) => wellFormed(word.slice(0, 2));

/** Every key by which a saved search may wait for this posting. */
export function postingKeys(facts: Facts): string[] {
	const { prefecture, town, chosen, number, establishment, texts } = facts;
	const towns = town === undefined ? [] : singleTowns(town);
	return [
		...combined([ANY, prefecture, ...towns], [ANY, ...chosen.groups], [ANY, ...chosen.kinds]),
		`number:${number}`,
		`establishment:${establishment}`,
		...starts(texts.title).map((pair) => `title:${pair}`),
		...starts(textsKnown(facts)).map((pair) => `word:${pair}`)
	];
}

/** Texts in which the words of someone valid are looked for (JOB-20). */
export const textsKnown = ({ visibility, texts }: Facts): string[] =>
	mayKnowEmployer({ header: { visibility } }, 'seeker')
		? [...texts.open, ...texts.employer]
		: texts.open;

/** All places in the texts where a word may start: two letters each, or one for words that are no longer. */
function starts(texts: readonly string[]): string[] {
	const found = new Set<string>();
	for (const text of texts)
		for (let at = 0; at < text.length; at += 1)
			found.add(start(text[at] ?? '')).add(start(text.slice(at, at + 2)));
	return [...found];
}
