import { expect, test } from 'vitest';
import { successors } from '#lib/places/successors.ts';
import { currentTown, findTown, singleTowns } from '#lib/places/towns.ts';
import { noConditions } from '#lib/conditions/conditions.ts';
import { townsMeant } from '#lib/conditions/meets.ts';
import { readKnown } from '#lib/conditions/server/known-places.ts';

test('whoever took over is there, and whoever is gone is not', () => {
	for (const [gone, now] of Object.entries(successors)) {
		expect(findTown(gone), gone).toBeUndefined();
		expect(findTown(now), now).toBeDefined();
		expect(currentTown(gone)).toBe(now);
		expect(singleTowns(gone)).toEqual([now]);
	}
});

test('an address that names a ward that is gone searches the one that took over', () => {
	const { conditions, dropped } = readKnown(new URLSearchParams('town=22131&town=22134&near=1'));

	expect(conditions).toMatchObject({ prefectures: ['22'], towns: ['22138'], nearTowns: true });
	expect(dropped).toEqual([]);
});

test('a town that never was is left out of a search, which says so', () => {
	const { conditions, dropped } = readKnown(new URLSearchParams('town=13999&near=1'));

	expect(conditions).toMatchObject({ prefectures: ['13'], towns: [], nearTowns: false });
	expect(dropped).toEqual([{ condition: 'towns', label: '市区町村', text: '13999' }]);
});

test('a saved search for a ward that is gone means the one that took over', () => {
	expect(townsMeant({ ...noConditions, towns: ['22131'] })).toEqual(['22138']);
});
