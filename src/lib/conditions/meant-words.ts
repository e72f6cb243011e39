import { readings } from '#lib/occupations/readings.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import { townsOf } from '#lib/places/towns.ts';
import { foldText } from '#lib/text/fold.ts';

/** More places than this share hardly any reading. */
const MOST = 8;
/** さが is 佐賀, but つ of 津市 alone would be every つ. */
const SHORTEST = 2;

const known = new Map<string, Set<string>>();

function learn(kana: string, word: string) {
	const reading = foldText(kana);
	if (Array.from(reading).length < SHORTEST) return;
	const words = known.get(reading) ?? new Set();
	if (words.size < MOST) known.set(reading, words.add(foldText(word)));
}

for (const [kana, words] of readings) for (const word of words) learn(kana, word);

/** 川口市 and 川口, 北葛飾郡松伏町, 松伏町 and 松伏: as people say them. */
const ends: readonly [name: RegExp, kana: RegExp][] = [
	[/市$/, /シ$/],
	[/区$/, /ク$/],
	[/町$/, /(?:チョウ|マチ)$/],
	[/村$/, /(?:ソン|ムラ)$/]
];

for (const prefecture of Object.keys(prefectures))
	for (const { name, kana } of townsOf(prefecture)) {
		const own = name.replace(/^.+?郡(?=.)/, '');
		const ownKana = own === name ? kana : kana.replace(/^.+?グン(?=.)/, '');
		learn(ownKana, own);
		const end = ends.find(([form]) => form.test(own));
		if (end && own.length > SHORTEST) learn(ownKana.replace(end[1], ''), own.replace(end[0], ''));
	}

/**
 * What a folded word is looked for as (SRC-13): itself, and where it is the reading of an occupation, a licence or a
 * 市区町村, those. One of them is enough. Free text and names of employers have no readings to go by.
 */
export const meantWords = (word: string): string[] => [
	...new Set([word, ...(known.get(word) ?? [])])
];
