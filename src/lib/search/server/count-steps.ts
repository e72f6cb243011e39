import { sql, type SQL } from 'drizzle-orm';
import type { Conditions } from '#lib/conditions/conditions.ts';
import type { Alternatives } from '../listing.ts';
import type { Counts } from './histogram.ts';
import { PLACES, type Steps } from './step.ts';

/** Several places of a row in one number, so that they are counted together. */
const packed = (steps: readonly Steps[]): SQL =>
	sql.join(
		steps.map(({ place }, index) => sql`(${place}) * ${sql.raw(String(PLACES ** index))}`),
		sql` + `
	);

/** So many are told apart by one number: a few hundred values at most. */
const TOGETHER = 3;

/** The numbers that tell about all of these steps. */
export const stepNumbers = (steps: readonly Steps[]): Record<string, SQL> =>
	Object.fromEntries(
		Array.from({ length: Math.ceil(steps.length / TOGETHER) }, (_, index) => [
			`s${index}`,
			packed(steps.slice(index * TOGETHER, (index + 1) * TOGETHER))
		])
	);

/** What those numbers tell, by the name of the condition and the value it would have. */
export function readSteps(
	steps: readonly Steps[],
	counts: Record<string, Counts>
): Partial<Alternatives['steps']> {
	const told: Partial<Alternatives['steps']> = {};
	steps.forEach(({ name, read }, index) => {
		const own = counts[`s${Math.floor(index / TOGETHER)}`] ?? new Map<number, number>();
		told[name] = { ...told[name], ...read(places(own, index % TOGETHER)) };
	});
	return told;
}

function places(counts: Counts, index: number): number[] {
	const all = Array.from({ length: PLACES }, () => 0);
	for (const [value, count] of counts) {
		const place = Math.floor(value / PLACES ** index) % PLACES;
		all[place] = (all[place] ?? 0) + count;
	}
	return all;
}

/** Is one of these asked for, so that its steps are counted among others than the whole? */
export const isAsked = ({ aside }: Steps, asked: Conditions) =>
	aside.some((name) => asked[name] !== undefined);
