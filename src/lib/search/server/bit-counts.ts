import { sql, type SQL } from 'drizzle-orm';
import { type ChoiceName, choices } from '#lib/conditions/choices.ts';
import { markNames } from '#lib/conditions/marks.ts';
import { choicePosition, isBitChoice, markMask } from '#lib/conditions/facts/bits.ts';
import type { Alternatives } from '../listing.ts';
import type { Counts } from './histogram.ts';

/** Bits are counted in parts, of which each can have few values. */
const PART = 14;
const PARTS = [0, 1, 2, 3] as const;
const partOf = (position: number) => Math.floor(position / PART);

const part = (column: 'marks' | 'chosen', index: number) =>
	sql.raw(`(i.${column} >> ${PART * index}) & ${2 ** PART - 1}`);

/** 公開範囲, and behind it whether オンライン自主応募 is taken. */
const visibility = sql.raw(
	`i.visibility * 2 + case when (i.marks & ${markMask(['direct'])}) <> 0 then 1 else 0 end`
);

/** The numbers that tell about every mark. */
export const markNumbers: Record<string, SQL> = {
	...Object.fromEntries(PARTS.map((index) => [`marks${index}`, part('marks', index)])),
	visibility
};

/** The numbers that tell about every choice of these names. */
export function choiceNumbers(names: readonly ChoiceName[]): Record<string, SQL> {
	const positions = names
		.filter(isBitChoice)
		.flatMap((name) => Object.keys(choices[name]).map((choice) => choicePosition(name, choice)));
	return {
		...Object.fromEntries(
			positions.map(partOf).map((index) => [`chosen${index}`, part('chosen', index)])
		),
		...(names.includes('groups') && { group: sql`i.occupation_group` }),
		...(names.includes('visibilities') && { visibility })
	};
}

type AllCounts = Record<string, Counts>;

/** How many have each choice. */
export const readChoice = (counts: AllCounts, name: ChoiceName): Record<string, number> =>
	Object.fromEntries(
		Object.keys(choices[name]).map((choice) => [choice, countOf(counts, name, choice)])
	);

function countOf(counts: AllCounts, name: ChoiceName, choice: string): number {
	if (isBitChoice(name)) return countBit(counts, 'chosen', choicePosition(name, choice));
	if (name === 'groups') return counts.group?.get(Number(choice)) ?? 0;
	return add(counts.visibility, (value) => value >> 1 === Number(choice));
}

/** How many have each mark; オンライン自主応募可 only where the reader may know the employer (APP-14). */
export const readMarks = (counts: AllCounts, known: readonly number[]) =>
	Object.fromEntries(
		markNames.map((mark, position) => [
			mark,
			mark === 'direct'
				? add(counts.visibility, (value) => (value & 1) === 1 && known.includes(value >> 1))
				: countBit(counts, 'marks', position)
		])
	) as Alternatives['marks'];

const countBit = (counts: AllCounts, column: 'marks' | 'chosen', position: number) =>
	add(counts[`${column}${partOf(position)}`], (value) => ((value >> (position % PART)) & 1) === 1);

function add(counts: Counts | undefined, which: (value: number) => boolean): number {
	let sum = 0;
	for (const [value, count] of counts ?? []) if (which(value)) sum += count;
	return sum;
}
