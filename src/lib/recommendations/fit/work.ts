import { occupationGroups, type OccupationGroup } from '#lib/occupations/groups.ts';
import { prefectures, type PrefectureCode } from '#lib/places/prefectures.ts';
import { withNeighbours } from '#lib/places/neighbours.ts';
import { DRIVING_LICENCE, requiredLicences } from '#lib/postings/derive.ts';
import { kinds } from '#lib/postings/fields/header.ts';
import { no, yes, type Judge } from './verdict.ts';

const listed = (names: readonly string[]) => names.join('・');
const quoted = (names: readonly string[]) => names.map((name) => `「${name}」`).join('');

export const occupation: Judge = ({ wishes }, { work }) => {
	const named = wishes.occupations.find((name) => work.title.includes(name));
	if (named) return yes(`職種：希望の「${named}」です`);
	const group = occupationGroups[work.occupationGroup];
	if (wishes.occupationGroups.includes(Number(work.occupationGroup)))
		return yes(`職種：希望の「${group}」です`);
	const wished = wishes.occupationGroups.map(
		(number) => occupationGroups[String(number) as OccupationGroup]
	);
	const names = wished.length > 0 ? wished : wishes.occupations;
	return names.length > 0
		? no(`職種：希望の${quoted(names)}ではなく、「${group}」です`)
		: undefined;
};

export const kind: Judge = ({ wishes }, { header }) => {
	if (wishes.kinds.length === 0) return undefined;
	const own = kinds[header.kind];
	if (wishes.kinds.includes(header.kind)) return yes(`働き方：希望の${own}です`);
	return no(`働き方：${own}です。希望は${listed(wishes.kinds.map((name) => kinds[name]))}です`);
};

export const place: Judge = ({ wishes }, { workplace }) => {
	const { prefecture, town } = workplace;
	if (wishes.prefectures.length === 0 && wishes.towns.length === 0) return undefined;
	if (workplace.remote) return yes('場所：在宅で働けます');
	const own = `${prefectures[prefecture]}${town}`;
	const inPrefecture = wishes.prefectures.length === 0 || wishes.prefectures.includes(prefecture);
	if (wishes.towns.length > 0) {
		if (inPrefecture && wishes.towns.some((wished) => sameTown(wished, town)))
			return yes(`場所：希望の${town}です`);
		if (inPrefecture)
			return no(
				`場所：${town}です。希望（${listed(wishes.towns)}）より通勤が遠くなるかもしれません`
			);
	} else if (inPrefecture) return yes(`場所：希望の${prefectures[prefecture]}（${town}）です`);
	const near = withNeighbours(wishes.prefectures).includes(prefecture);
	const wished = listed(wishes.prefectures.map((code) => prefectures[code as PrefectureCode]));
	return near
		? no(`場所：${own}です。希望の${wished}のとなりで、通勤が遠くなるかもしれません`)
		: no(`場所：${own}です。希望の${wished}から離れています`);
};

/** 横浜市 is hoped for and the work is in 横浜市中区. */
const sameTown = (wished: string, town: string) => town === wished || town.startsWith(wished);

/** Always counted: without a licence that is asked for one cannot be hired, whatever one hopes. */
export const licences: Judge = ({ wishes }, posting) => {
	const required = requiredLicences(posting);
	if (required.length === 0) return yes('資格：必須の資格はありません');
	const held = new Set(wishes.licences.map(plain));
	if (wishes.drives) held.add(plain(DRIVING_LICENCE));
	const missing = required.filter((name) => !held.has(plain(name)));
	return missing.length === 0
		? yes(`資格：必須の${quoted(required)}をお持ちです`)
		: no(`資格：必須の${quoted(missing)}が、お持ちの資格にありません`);
};

const plain = (name: string) => name.normalize('NFKC').replace(/\s|資格$|免許$/g, '');
