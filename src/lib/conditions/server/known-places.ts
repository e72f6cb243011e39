import { currentTown } from '#lib/places/towns.ts';
import { type Dropped, labels, readConditions } from '../conditions.ts';

/**
 * The search that an address asks for, in the 市区町村 of today: one that was merged into another is that one, one
 * that never was is left out and reported, as everything is that was not understood.
 */
export function readKnown(params: URLSearchParams): ReturnType<typeof readConditions> {
	const { conditions, dropped, ...rest } = readConditions(params);
	const towns = conditions.towns.map(currentTown);
	const unknown = conditions.towns.filter((_, index) => towns[index] === undefined);
	return {
		...rest,
		conditions: {
			...conditions,
			towns: [...new Set(towns.filter((town) => town !== undefined))].sort(),
			nearTowns: conditions.nearTowns && towns.some((town) => town !== undefined)
		},
		dropped: [
			...dropped,
			...unknown.map((text): Dropped => ({ condition: 'towns', label: labels.towns, text }))
		]
	};
}
