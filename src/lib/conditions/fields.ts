import { prefectureCodes } from '#lib/places/prefectures.ts';
import { parseEstablishmentNumber, parsePostingNumber } from '#lib/postings/numbers.ts';
import { ageRules, choices, freshness, wageBases, wageUnits, type ChoiceName } from './choices.ts';
import { code, flag, many, one, texts, whole, words } from './field.ts';
import { freeWords } from './free-words.ts';
import * as limits from './limits.ts';
import { markNames } from './marks.ts';
import { occupationCode, clock, day, townCode } from './forms.ts';

const keys = <T extends object>(of: T) => Object.keys(of) as Extract<keyof T, string>[];
const any = <N extends ChoiceName>(name: string, label: string, from: N, most?: number) =>
	many(name, label, keys(choices[from]), most);

/**
 * Every condition of a search (service.md 5.1), under the name the code uses, in the order of an address.
 * What is left out is not asked for. A form whose inputs carry the short names needs no script.
 */
export const fields = {
	words: freeWords('q', 'フリーワード', limits.MAX_WORDS, limits.MAX_SINGLE),
	anyWord: flag('or', 'いずれかの語を含む'),
	not: freeWords('not', 'NOTワード', limits.MAX_WORDS, limits.MAX_SINGLE),
	numbers: texts(
		'no',
		'求人番号',
		limits.MAX_NUMBERS,
		limits.MAX_LINE,
		parsePostingNumber,
		/[\s、,，;；]/
	),
	prefectures: many('area', '都道府県', prefectureCodes, limits.MAX_PREFECTURES),
	/** 5-digit codes of 市区町村; the whole prefecture where none of its towns is asked for. */
	towns: texts('town', '市区町村', limits.MAX_PREFECTURES * limits.MAX_TOWNS, 5, townCode),
	nearTowns: flag('near', 'となりの市区町村も含める'),
	occupations: texts('job', '希望する職種', limits.MAX_OCCUPATIONS, limits.MAX_OCCUPATION),
	groups: any('group', '職種の大分類', 'groups', limits.MAX_OCCUPATIONS),
	codes: texts('code', '職業分類番号', limits.MAX_OCCUPATIONS, 6, occupationCode),
	categories: any('cat', '求人区分', 'categories'),
	kinds: any('kind', 'フルタイム・パート', 'kinds'),
	forms: any('form', '雇用形態', 'forms'),
	wageUnit: one('unit', '賃金の単位', keys(wageUnits)),
	wageFrom: whole('wage', '賃金（下限）', 1, 9_999_999),
	wageTo: whole('wageTo', '賃金（上限）', 1, 9_999_999),
	/** The amount is what one gets at least, not what one may reach. */
	wageSure: flag('sure', '下限の賃金がこの額以上'),
	wageBasis: one('basis', '賃金に含めるもの', keys(wageBases)),
	received: one('new', '新着', keys(freshness)),
	receivedFrom: code('since', '受付年月日', day, '2026-12-01'),
	deadlineWithin: whole('due', '紹介期限日までの日数', 0, 99),
	marks: many('mark', 'こだわり条件', markNames),
	without: many('without', 'のぞく条件', markNames),
	startFrom: code('from', '始業', clock, '09:00'),
	endUntil: code('until', '終業', clock, '17:30'),
	overtimeUpTo: whole('overtime', '時間外労働（月平均）', 0, 200),
	holidaysFrom: whole('holidays', '年間休日数', 1, 366),
	weeks: any('week', '週休二日制', 'weeks'),
	contractings: any('contract', '派遣・請負等', 'contractings'),
	terms: any('term', '雇用期間', 'terms'),
	renewals: any('renewal', '契約更新の可能性', 'renewals'),
	age: whole('age', '年齢', 15, 99),
	ageRule: one('ageRule', '年齢の条件', keys(ageRules)),
	/** The person's own: postings that ask for no more. */
	education: one('education', '最終学歴', keys(choices.educations).slice(1)),
	educations: any('school', '必要な学歴', 'educations'),
	experiences: any('experience', '必要な経験等', 'experiences'),
	drivings: any('driving', '普通自動車運転免許', 'drivings'),
	licences: texts('licence', '免許・資格', limits.MAX_LICENCES, limits.MAX_LINE),
	licencesNot: flag('licenceNot', 'この免許・資格をのぞく'),
	company: words('company', '事業所名', limits.MAX_COMPANY),
	companyNot: flag('companyNot', 'この事業所名をのぞく'),
	establishment: code('office', '事業所番号', parseEstablishmentNumber, '1301-123456-7'),
	industries: texts('industry', '産業分類', limits.MAX_INDUSTRIES, limits.MAX_LINE),
	staff: any('staff', '従業員数', 'staff'),
	housings: any('housing', '入居可能住宅', 'housings'),
	retirementFrom: whole('retire', '定年', 60, 70),
	stations: texts('station', '最寄り駅', limits.MAX_STATIONS, limits.MAX_LINE),
	walkUpTo: whole('walk', '駅からの徒歩（分）', 1, 60),
	visibilities: any('visibility', '公開範囲', 'visibilities')
};

export type ConditionName = keyof typeof fields;

/** What a search asks for. */
export type Conditions = { -readonly [N in ConditionName]: (typeof fields)[N]['none'] };
