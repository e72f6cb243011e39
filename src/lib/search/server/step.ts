import { sql, type SQL } from 'drizzle-orm';
import type { ConditionName } from '#lib/conditions/conditions.ts';
import type { StepName } from '../listing.ts';

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
