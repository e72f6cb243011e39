import { foldName } from '#lib/text/fold-name.ts';

/** 市区町村 as a list shows it. */
export interface TownChoice {
	code: string;
	name: string;
	kana: string;
}

const rows = {
	あ: 'アイウエオヴ',
	か: 'カキクケコガギグゲゴ',
	さ: 'サシスセソザジズゼゾ',
	た: 'タチツテトダヂヅデド',
	な: 'ナニヌネノ',
	は: 'ハヒフヘホバビブベボパピプペポ',
	ま: 'マミムメモ',
	や: 'ヤユヨ',
	ら: 'ラリルレロ',
	わ: 'ワヲン'
};

const kana = new Intl.Collator('ja');

/** Towns under the rows of the kana table, each row in the order of its readings. */
export function inKanaRows(towns: readonly TownChoice[]) {
	const ordered = [...towns].sort((one, other) => kana.compare(one.kana, other.kana));
	return Object.entries(rows).flatMap(([row, starts]) => {
		const own = ordered.filter((town) => starts.includes(town.kana[0] ?? ' '));
		return own.length > 0 ? [{ row, towns: own }] : [];
	});
}

/** Does a town's name or reading hold what was typed? */
export function isMeant(town: TownChoice, typed: string): boolean {
	const wanted = foldName(typed);
	return [town.name, town.kana].some((text) => foldName(text).includes(wanted));
}
