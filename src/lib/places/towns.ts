import { groupBy } from '#lib/language/group-by.ts';
import { foldName } from '#lib/text/fold-name.ts';
import { municipalities } from './municipalities.ts';
import { prefectureOf, prefectures } from './prefectures.ts';
import { successors } from './successors.ts';

/** 市区町村, or a designated city as a whole with its wards. */
export interface Town {
	/** Five digits, the first two of which are its prefecture's. */
	code: string;
	name: string;
	kana: string;
	/** The codes of the towns it touches. */
	beside: readonly string[];
	/** Of a designated city: its wards, which are towns themselves. */
	wards: readonly string[];
}

const listed: Town[] = municipalities
	.trim()
	.split('\n')
	.map((line) => {
		const [code = '', name = '', kana = '', beside = ''] = line.split(',');
		return { code, name, kana, beside: beside.split(' ').filter(Boolean), wards: [] };
	});

/** 横浜市 and its like: known by the number before its wards', which ends in nought. */
function citiesOf(towns: Town[]): Town[] {
	const wards = towns.filter(({ name }) => /^.[^市]*市.+区$/.test(name));
	const byCity = groupBy(wards, ({ code, name }) => code.slice(0, 2) + name.split('市')[0]);
	return [...byCity.values()].map((own) => {
		const codes = own.map(({ code }) => code).sort();
		const beside = new Set(own.flatMap((ward) => ward.beside));
		return {
			code: `${codes[0]?.slice(0, 4)}0`,
			name: `${own[0]?.name.split('市')[0]}市`,
			kana: upToShi(commonStart(own.map(({ kana }) => kana))),
			beside: [...beside].filter((code) => !codes.includes(code)).sort(),
			wards: codes
		};
	});
}

const upToShi = (kana: string) => kana.slice(0, kana.lastIndexOf('シ') + 1);

const commonStart = (texts: string[]) =>
	texts.reduce((common, text) => {
		let length = 0;
		while (length < common.length && common[length] === text[length]) length += 1;
		return common.slice(0, length);
	});

const all = [...listed, ...citiesOf(listed)].sort((one, other) =>
	one.code.localeCompare(other.code)
);
const byCode = new Map(all.map((town) => [town.code, town]));
const byPrefecture = groupBy(all, ({ code }) => code.slice(0, 2));

/** The code of that town today: its own, or its successor's. Undefined for one that never was. */
export const currentTown = (code: string): string | undefined =>
	byCode.has(code) ? code : successors[code];

export const findTown = (code: string): Town | undefined => byCode.get(code);

/** The towns of a prefecture in official order, a designated city before its wards. */
export const townsOf = (prefecture: string): readonly Town[] => byPrefecture.get(prefecture) ?? [];

/** The towns themselves and those they touch, wards in place of designated cities. */
export function withNeighbouringTowns(codes: readonly string[]): string[] {
	const near = codes.flatMap((code) => [code, ...neighbouringTowns(code)]);
	return [...new Set(near.flatMap(singleTowns))];
}

/** How many borders lie between this town and each other one that can be reached by land; its own wards are it. */
export function bordersFrom(code: string): ReadonlyMap<string, number> {
	const reached = new Map(singleTowns(code).map((own) => [own, 0]));
	for (const [town, borders] of reached)
		for (const other of neighbouringTowns(town))
			if (!reached.has(other)) reached.set(other, borders + 1);
	return reached;
}

/** The codes of the towns that this one touches. */
export const neighbouringTowns = (code: string): readonly string[] =>
	byCode.get(code)?.beside ?? [];

const cityByWard = new Map(all.flatMap(({ code, wards }) => wards.map((ward) => [ward, code])));

/** The designated city that this ward is of. */
export const cityOf = (ward: string): string | undefined => cityByWard.get(ward);

/** A designated city's wards, or the town itself as it is called today. */
export const singleTowns = (code: string): readonly string[] => {
	const wards = byCode.get(code)?.wards ?? [];
	return wards.length > 0 ? wards : [currentTown(code) ?? code];
};

/** 北群馬郡榛東村 is often written without its 郡, 龍ケ崎市 as 竜ヶ崎市. */
const namesOf = (name: string) => [foldName(name), foldName(name).replace(/^.+?郡(?=.)/, '')];
const byName = new Map(
	[...byPrefecture].map(([prefecture, towns]) => [
		prefecture,
		new Map(towns.flatMap(({ code, name }) => namesOf(name).map((own) => [own, code])))
	])
);
const LONGEST = 20;

/**
 * The code of the town that a written address begins with: the longest name that fits, with or without 郡; a
 * designated city as a whole where no ward is named.
 */
export function townCodeOf(prefecture: string, address: string): string | undefined {
	const names = byName.get(prefecture);
	const text = foldName(address);
	for (let length = Math.min(text.length, LONGEST); length > 1; length -= 1) {
		const code = names?.get(text.slice(0, length));
		if (code !== undefined) return code;
	}
	return undefined;
}

/** The code of the town that an address with its prefecture names; undefined where nobody knows it. */
export function townOf(address: string): string | undefined {
	const prefecture = prefectureOf(address);
	return (
		prefecture &&
		townCodeOf(prefecture, address.trim().slice(prefectures[prefecture].length).trim())
	);
}
