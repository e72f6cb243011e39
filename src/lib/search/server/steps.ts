import { sql, type SQL } from 'drizzle-orm';
import { type ageRules, type Choice, choices } from '../conditions/choices.ts';
import { offered } from '../conditions/offered.ts';
import type { ConditionName, Conditions } from '../conditions.ts';
import type { StepName } from '../listing.ts';
import { readChoice } from './bit-counts.ts';
import type { Counts } from './histogram.ts';
import { wageSteps } from './wage-steps.ts';

/**
 * What the form offers of one condition, as steps that a row `i` of the index lies between. `counts` are those of
 * the rows by their place: 0 before the first step, 1 behind it, and so on.
 */
export interface Steps {
	name: StepName;
	/** Conditions that are left aside: an offered value takes their place, or `place` asks them itself. */
	aside: readonly ConditionName[];
	place: SQL;
	read: (counts: readonly number[]) => Record<string, number>;
}

/** Places of rows are told apart by so many numbers at most. */
export const PLACES = 16;

/** Where a number lies among ascending steps. */
export const placeAmong = (value: SQL, steps: readonly number[]): SQL =>
	sql`width_bucket(${value}, ${sql.raw(`'{${steps.join(',')}}'::int[]`)})`;

/** Each value with all that lie behind its step. */
export const behind =
	(values: readonly number[]) =>
	(counts: readonly number[]): Record<string, number> =>
		Object.fromEntries(values.map((value, index) => [value, add(counts.slice(index + 1))]));

/** Each value with all that lie before its step. */
export const before =
	(values: readonly number[]) =>
	(counts: readonly number[]): Record<string, number> =>
		Object.fromEntries(values.map((value, index) => [value, add(counts.slice(0, index + 1))]));

const add = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** What is asked for may be none of what is offered. */
export const withOwn = (usual: readonly number[], own: number | undefined) =>
	[...new Set([...usual, ...(own === undefined ? [] : [own])])].sort((one, other) => one - other);

/** Everything that the form offers in steps, but for times of the day. */
export function stepsOf(asked: Conditions, today: string): Steps[] {
	const least = (name: keyof typeof offered, value: SQL): Steps => {
		const values = withOwn(offered[name], asked[name]);
		return { name, aside: [name], place: placeAmong(value, values), read: behind(values) };
	};
	const most = (name: keyof typeof offered, value: SQL, times = 1): Steps => {
		const values = withOwn(offered[name], asked[name]);
		const past = values.map((step) => step * times + 1);
		return { name, aside: [name], place: placeAmong(value, past), read: before(values) };
	};
	return [
		least('holidaysFrom', sql`i.yearly_holidays`),
		most('overtimeUpTo', sql`i.overtime`, 10),
		most('walkUpTo', sql`i.walk`),
		least('retirementFrom', sql`i.retirement_age`),
		most('deadlineWithin', sql`i.open_until - ${today}::date`),
		{
			name: 'ageRule',
			aside: ['ageRule'],
			place: sql`i.age_limited::int`,
			read: ([unlimited = 0, limited = 0]) =>
				({ unlimited, limited }) satisfies Record<keyof typeof ageRules, number>
		},
		...wageSteps(asked)
	];
}

const schools = Object.keys(choices.educations) as Choice<'educations'>[];

/** A person's own 学歴 is enough for what asks for no more. */
export function readEducation(counts: Record<string, Counts>): Record<string, number> {
	const each = readChoice(counts, 'educations');
	return Object.fromEntries(
		schools
			.slice(1)
			.map((school, index) => [
				school,
				schools.slice(0, index + 2).reduce((sum, lower) => sum + (each[lower] ?? 0), 0)
			])
	);
}
