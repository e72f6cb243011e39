import { occupationGroups } from '#lib/occupations/groups.ts';
import { housings } from '#lib/postings/fields/conditions.ts';
import { categories, kinds, visibilities } from '#lib/postings/fields/header.ts';
import { fiveDayWeeks } from '#lib/postings/fields/hours.ts';
import { demands, educations } from '#lib/postings/fields/requirements.ts';
import { contractings, employmentForms, renewals, terms } from '#lib/postings/fields/work.ts';

/** SRC-11: 従業員数 by the band it lies in, each from its first number on. */
export const staffBands = {
	'0': '10人未満',
	'10': '10～99人',
	'100': '100～299人',
	'300': '300～999人',
	'1000': '1,000人以上'
} as const;

/** What is asked about a driver's licence. */
export const drivings = {
	any: '必要としない',
	automatic: 'AT限定可',
	preferred: 'あれば尚可',
	required: '必須'
} as const;

/** 4.求人情報を公開しない is found by no search (JOB-20). */
const findable = { '1': visibilities[1], '2': visibilities[2], '3': visibilities[3] } as const;

/** Conditions of which a posting meets one: any of those that are asked for will do. Official words. */
export const choices = {
	categories,
	kinds,
	forms: employmentForms,
	groups: occupationGroups,
	contractings,
	terms,
	renewals,
	experiences: demands,
	educations,
	drivings,
	staff: staffBands,
	housings,
	weeks: fiveDayWeeks,
	visibilities: findable
} as const;

export type ChoiceName = keyof typeof choices;
export type Choice<N extends ChoiceName> = Extract<keyof (typeof choices)[N], string>;

/** SRC-9, and how well a posting fits what the person hopes for. */
export const sorts = {
	newest: '新着順',
	wageLower: '下限賃金が高い順',
	wageUpper: '上限賃金が高い順',
	deadline: '紹介期限日が近い順',
	fit: '希望に合う順'
} as const;
export type Sort = keyof typeof sorts;

/** 新着, by how many days ago it was received at most: 当日・前日, 直近3日 (CLK-14), 1週間以内. */
export const freshness = { '1': '当日・前日', '3': '3日以内', '7': '1週間以内' } as const;

export const wageUnits = { month: '月給', hour: '時給' } as const;
/** What counts as wage: the whole sum, or the sum without 固定残業代. */
export const wageBases = { all: '手当・固定残業代を含む', plain: '固定残業代を除く' } as const;
export const ageRules = { unlimited: '年齢不問のみ', limited: '年齢不問をのぞく' } as const;
