import { groupBy } from '#lib/language/group-by.ts';
import { formatDayLong } from '#lib/calendar/format.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import { noConditions, type ConditionName, type Conditions } from './conditions.ts';
import { ageRules, choices, freshness } from './choices.ts';
import { prefectureOf } from './forms.ts';
import { marks } from './marks.ts';
import { wageAsked } from './wage-asked.ts';

/** A condition as a person would say it, and the same search without it. */
export interface Chosen {
	name: ConditionName;
	words: string;
	without: Conditions;
}

type Say = (asked: Conditions, townName: (code: string) => string) => Chosen[];
type ListName = {
	[N in ConditionName]: Conditions[N] extends string[] ? N : never;
}[ConditionName];

const without = (asked: Conditions, ...names: ConditionName[]): Conditions => ({
	...asked,
	...Object.fromEntries(names.map((name) => [name, noConditions[name]]))
});

/** Of several values each stands for itself. */
const each =
	<N extends ListName>(name: N, say: (value: Conditions[N][number]) => string): Say =>
	(asked) =>
		(asked[name] as Conditions[N][number][]).map((value) => ({
			name,
			words: say(value),
			without: { ...asked, [name]: (asked[name] as string[]).filter((one) => one !== value) }
		}));

/** One value, perhaps with what only makes sense beside it. */
const single =
	(
		say: (asked: Conditions) => string | false | undefined,
		name: ConditionName,
		...beside: ConditionName[]
	): Say =>
	(asked) => {
		const words = say(asked);
		return words ? [{ name, words, without: without(asked, name, ...beside) }] : [];
	};

/** 東京都 文京区・千代田区 */
const places: Say = (asked, townName) =>
	asked.prefectures.map((code) => {
		const towns = asked.towns.filter((town) => prefectureOf(town) === code);
		return {
			name: 'prefectures',
			words: [prefectures[code], towns.map(townName).join('・')].filter(Boolean).join(' '),
			without: {
				...asked,
				prefectures: asked.prefectures.filter((one) => one !== code),
				towns: asked.towns.filter((town) => !towns.includes(town))
			}
		};
	});

/** 9:30 */
const clock = (time: string) => time.replace(/^0/, '');

const says: Say[] = [
	single(
		({ words, anyWord }) => words && `「${words}」${anyWord ? 'のどれか' : ''}`,
		'words',
		'anyWord'
	),
	single(({ not }) => not && `「${not}」をのぞく`, 'not'),
	each('numbers', (number) => `求人番号 ${number}`),
	places,
	single(({ nearTowns }) => nearTowns && 'となりの市区町村も', 'nearTowns'),
	each('groups', (group) => choices.groups[group]),
	each('occupations', (title) => `職種「${title}」`),
	each('codes', (code) => `職業分類 ${code}`),
	each('categories', (category) => choices.categories[category]),
	each('kinds', (kind) => choices.kinds[kind]),
	each('forms', (form) => choices.forms[form]),
	single(wageAsked, 'wageFrom', 'wageUnit', 'wageTo', 'wageSure', 'wageBasis'),
	single(({ received }) => received && `新着（${freshness[received]}）`, 'received'),
	single(
		({ receivedFrom }) => receivedFrom && `${formatDayLong(receivedFrom)}から`,
		'receivedFrom'
	),
	single(
		({ deadlineWithin: days }) => days !== undefined && `紹介期限まで${days}日以内`,
		'deadlineWithin'
	),
	each('marks', (mark) => marks[mark].label),
	each('without', (mark) => `${marks[mark].label}をのぞく`),
	single(({ startFrom }) => startFrom && `${clock(startFrom)}以降にはじまる`, 'startFrom'),
	single(({ endUntil }) => endUntil && `${clock(endUntil)}までに終わる`, 'endUntil'),
	single(
		({ overtimeUpTo: hours }) => hours !== undefined && `時間外 月${hours}時間まで`,
		'overtimeUpTo'
	),
	single(
		({ holidaysFrom }) => holidaysFrom !== undefined && `年間休日${holidaysFrom}日以上`,
		'holidaysFrom'
	),
	each('weeks', (week) => `週休二日（${choices.weeks[week]}）`),
	each('contractings', (contracting) => choices.contractings[contracting]),
	each('terms', (term) => `雇用期間 ${choices.terms[term]}`),
	each('renewals', (renewal) => `契約更新 ${choices.renewals[renewal]}`),
	single(({ age }) => age !== undefined && `${age}歳で応募できる`, 'age'),
	single(({ ageRule }) => ageRule && ageRules[ageRule], 'ageRule'),
	single(
		({ education }) =>
			education && `学歴 ${choices.educations[education].replace('以上', '')}で応募できる`,
		'education'
	),
	each('educations', (education) => `学歴 ${choices.educations[education]}の求人`),
	each('experiences', (experience) => `経験 ${choices.experiences[experience]}`),
	each('drivings', (driving) => `普通免許 ${choices.drivings[driving]}`),
	single(
		({ licences, licencesNot }) =>
			licences.length > 0 &&
			licencesNot &&
			`${licences.map((name) => `「${name}」`).join('')}をのぞく`,
		'licences',
		'licencesNot'
	),
	(asked, name) =>
		asked.licencesNot ? [] : each('licences', (licence) => `資格「${licence}」`)(asked, name),
	single(
		({ company, companyNot }) => company && `事業所名「${company}」${companyNot ? 'をのぞく' : ''}`,
		'company',
		'companyNot'
	),
	single(({ establishment }) => establishment && `事業所番号 ${establishment}`, 'establishment'),
	each('industries', (industry) => `産業「${industry}」`),
	each('staff', (band) => `従業員 ${choices.staff[band]}`),
	each('housings', (housing) => `入居可能住宅 ${choices.housings[housing]}`),
	single(
		({ retirementFrom }) => retirementFrom !== undefined && `定年${retirementFrom}歳以上`,
		'retirementFrom'
	),
	each('stations', (station) => `最寄り駅「${station}」`),
	single(({ walkUpTo }) => walkUpTo !== undefined && `駅から徒歩${walkUpTo}分まで`, 'walkUpTo'),
	each('visibilities', (visibility) => `公開範囲 ${choices.visibilities[visibility]}`)
];

/** Every condition of a search, each with the search that is left when it is taken away. */
export const chosenOf: Say = (asked, townName) => says.flatMap((say) => say(asked, townName));

/** How to find more: each kind of condition, and how many postings there are without it, the most first. */
export const loosenings = (
	chosen: readonly Chosen[],
	dropped: Partial<Record<ConditionName, number>>,
	asked: Conditions
) =>
	[...groupBy(chosen, ({ name }) => name)]
		.map(([name, own]) => ({
			words: own.map(({ words }) => words).join('・'),
			count: dropped[name] ?? 0,
			without:
				own.length === 1 && own[0]
					? own[0].without
					: { ...asked, ...without(asked, name), ...(name === 'prefectures' && { towns: [] }) }
		}))
		.filter(({ count }) => count > 0)
		.sort((one, other) => other.count - one.count);
