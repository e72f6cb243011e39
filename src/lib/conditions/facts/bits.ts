import { type ChoiceName, choices } from '../choices.ts';
import { type MarkName, markNames } from '../marks.ts';

/**
 * Choices that the index keeps as bits, in this order: add at the end. `groups` and `visibilities` are columns. A
 * choice added to one of them moves those behind it: then all postings must be indexed anew (a migration that
 * fills `unindexed_postings`).
 */
export const bitChoices = [
	'kinds',
	'forms',
	'categories',
	'contractings',
	'terms',
	'renewals',
	'experiences',
	'educations',
	'drivings',
	'staff',
	'housings',
	'weeks'
] as const satisfies readonly ChoiceName[];
export type BitChoice = (typeof bitChoices)[number];

const positions = new Map(
	bitChoices
		.flatMap((name) => Object.keys(choices[name]).map((choice) => `${name}:${choice}`))
		.map((key, position) => [key, position])
);

export const isBitChoice = (name: ChoiceName): name is BitChoice =>
	bitChoices.some((bit) => bit === name);

export const choicePosition = (name: BitChoice, choice: string): number =>
	positions.get(`${name}:${choice}`) ?? 62;
const choiceBit = (name: BitChoice, choice: string): bigint =>
	1n << BigInt(choicePosition(name, choice));

/** Any of these. */
export const choiceMask = (name: BitChoice, chosen: readonly string[]): bigint =>
	chosen.reduce((mask, choice) => mask | choiceBit(name, choice), 0n);

export const markMask = (marks: readonly MarkName[]): bigint =>
	marks.reduce((mask, mark) => mask | (1n << BigInt(markNames.indexOf(mark))), 0n);

/** What the tallies tell apart. */
export const tallied = ['kinds', 'forms', 'categories'] as const satisfies readonly BitChoice[];
export const talliedMask = tallied.reduce(
	(mask, name) => mask | choiceMask(name, Object.keys(choices[name])),
	0n
);
