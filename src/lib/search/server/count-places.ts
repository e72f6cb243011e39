import { sql } from 'drizzle-orm';
import { prefectureCodes } from '#lib/places/prefectures.ts';
import { cityOf, singleTowns, townsOf } from '#lib/places/towns.ts';
import type { Alternatives } from '../listing.ts';
import type { Counts } from './histogram.ts';

/** The town's number begins with its prefecture's; where the town is unknown it is the prefecture's alone. */
export const placeNumbers = {
	place: sql`case when i.town > 0 then i.town else i.prefecture * 1000 end`
};

type Places = Record<string, Counts>;

export function readPrefectures({ place }: Places): Alternatives['prefectures'] {
	const told = new Map<number, number>();
	for (const [town, count] of place ?? []) {
		const prefecture = Math.floor(town / 1000);
		told.set(prefecture, (told.get(prefecture) ?? 0) + count);
	}
	return Object.fromEntries(
		prefectureCodes.map((code) => [code, told.get(Number(code)) ?? 0])
	) as Alternatives['prefectures'];
}

/** Of each town alone. A city is all its wards; what is in the city without saying the ward is in any of them. */
export function readTowns(
	prefectures: readonly string[],
	{ place }: Places
): Alternatives['towns'] {
	const count = (code: string) => place?.get(Number(code)) ?? 0;
	return Object.fromEntries(
		prefectures.flatMap(townsOf).map(({ code }) => {
			const meant = singleTowns(code).flatMap((town) => [town, cityOf(town) ?? town]);
			return [code, [...new Set(meant)].reduce((sum, town) => sum + count(town), 0)];
		})
	);
}
