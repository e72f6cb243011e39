import { foldText } from '#lib/text/fold.ts';
import { prefectures, type PrefectureCode } from '../prefectures.ts';
import { townsOf } from '../towns.ts';

export interface FoundTown {
	code: string;
	name: string;
	prefecture: PrefectureCode;
}

const codes = Object.keys(prefectures).sort() as PrefectureCode[];
const towns = codes.flatMap((prefecture) =>
	townsOf(prefecture).map(({ code, name, kana }) => ({
		...{ code, name, prefecture },
		folded: [foldText(name), foldText(kana)]
	}))
);

/** Towns whose name or reading holds a folded word, those that begin so first; of one prefecture or of all. */
export function findTowns(word: string, most: number, within?: PrefectureCode): FoundTown[] {
	const asked = towns.filter(({ prefecture }) => within === undefined || prefecture === within);
	const begin = asked.filter(({ folded }) => folded.some((name) => name.startsWith(word)));
	const hold = asked.filter(({ folded }) => folded.some((name) => name.includes(word)));
	return [...new Set([...begin, ...hold])]
		.slice(0, most)
		.map(({ code, name, prefecture }) => ({ code, name, prefecture }));
}
