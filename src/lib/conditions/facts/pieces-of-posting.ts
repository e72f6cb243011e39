import type { Facts } from '../facts.ts';
import { holds, piecesOf } from './pieces.ts';

/** Under which letter the pieces of each kind of text stand in the index; what everybody may know has none. */
export const letters = {
	title: 'T',
	licences: 'L',
	industry: 'I',
	station: 'S',
	/** 事業所名, where everybody may know it. */
	name: 'N',
	/** 公開範囲 2: the same for seekers with a valid registration alone (JOB-20). */
	seekersName: 'M',
	seekersTexts: 'F',
	prefecture: 'P',
	town: 'Y'
} as const;

type Searched = Pick<Facts, 'texts' | 'visibility' | 'prefecture' | 'town'>;

/**
 * All pieces of a posting; of an employer that is hidden from every seeker there are none. The place stands among
 * them, so that a word in a town is found without a look at all who have the word.
 */
export function piecesOfPosting({ texts, visibility, prefecture, town }: Searched): string[] {
	const isOpen = visibility === '1';
	return [
		letters.prefecture + prefecture,
		...(town === undefined ? [] : [letters.town + town]),
		...piecesOf(isOpen ? [...texts.open, ...texts.employer] : texts.open),
		...piecesOf(texts.title, letters.title),
		...piecesOf(texts.licences, letters.licences),
		...piecesOf(texts.industry, letters.industry),
		...piecesOf(texts.station, letters.station),
		...(isOpen ? piecesOf(texts.name, letters.name) : []),
		...(visibility === '2'
			? [
					...piecesOf(texts.name, letters.seekersName),
					...piecesOf(texts.employer, letters.seekersTexts)
				]
			: [])
	];
}

/** The pieces of whole prefectures and of single towns of others: a posting has one of them at most. */
export const placePieces = (prefectures: readonly string[], towns: readonly string[]): string[] => [
	...prefectures.map((code) => letters.prefecture + code),
	...towns.map((code) => letters.town + code)
];

/** Any of these. */
export const anyOf = (queries: readonly string[]) => `(${queries.join(' | ')})`;

/** A folded word, and the letter of the texts that it is looked for in: none for what everybody may know. */
export type Sought = [word: string, letter: string];

/** Where this reader may find a word: in what everybody may know, and what seekers may. */
export const inTexts = (word: string, isSeeker: boolean): Sought[] => [
	[word, ''],
	...(isSeeker ? [[word, letters.seekersTexts] satisfies Sought] : [])
];

/** Where an employer's name, as far as this reader may know it, may have the word in it. */
export const inNames = (word: string, isSeeker: boolean): Sought[] => [
	[word, letters.name],
	...(isSeeker ? [[word, letters.seekersName] satisfies Sought] : [])
];

/** True of the postings that hold one of these. */
export const holdsAny = (sought: readonly Sought[], standing?: ReadonlySet<string>) =>
	anyOf(sought.map(([word, letter]) => holds(word, letter, standing)));
