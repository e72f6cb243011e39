import { prefectureOf } from '#lib/places/prefectures.ts';
import { bordersFrom, singleTowns, townOf } from '#lib/places/towns.ts';

interface Placed {
	/** Its first two digits are the prefecture's. */
	number: string;
	address: string;
}

const MOST = 60;

/**
 * The offices somebody at this address may belong to, the nearest first: those of the prefecture by how many towns'
 * borders lie between, in the order of their numbers where that is equal. Where the prefecture has none, the nearest
 * of all. Which town belongs to which office no table here says, so the person has the last word.
 */
export function nearestFirst<Office extends Placed>(
	offices: readonly Office[],
	address: string
): Office[] {
	const prefecture = prefectureOf(address);
	if (!prefecture) return [];
	const own = offices.filter(({ number }) => number.startsWith(prefecture));
	const town = townOf(address);
	const borders = town === undefined ? undefined : bordersFrom(town);
	const away = (office: Office) => {
		const there = townOf(office.address);
		if (!borders || there === undefined) return Infinity;
		return Math.min(...singleTowns(there).map((code) => borders.get(code) ?? Infinity));
	};
	return (own.length > 0 ? own : offices)
		.map((office) => ({ office, away: away(office) }))
		.sort(
			(one, other) =>
				compare(one.away, other.away) || one.office.number.localeCompare(other.office.number)
		)
		.slice(0, MOST)
		.map(({ office }) => office);
}

const compare = (one: number, other: number) => (one === other ? 0 : one - other);
