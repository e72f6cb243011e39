import { townsOf } from '#lib/places/towns.ts';
import { prefectureOf } from '../forms.ts';
import { MAX_PREFECTURES } from '../limits.ts';
import type { TownChoice } from '../town-rows.ts';

/** The 市区町村 of the prefectures that an address asks for, itself or by a town. A list this long stays on the server. */
export function townChoices(
	prefectures: readonly string[],
	towns: readonly string[]
): Record<string, TownChoice[]> {
	const asked = [...new Set([...prefectures, ...towns.map(prefectureOf)])]
		.filter((code) => townsOf(code).length > 0)
		.slice(0, MAX_PREFECTURES * 2);
	return Object.fromEntries(
		asked.map((code) => [code, townsOf(code).map(({ code, name, kana }) => ({ code, name, kana }))])
	);
}
