import { townCodeOf } from '#lib/places/towns.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { workingTimes } from '#lib/postings/shifts.ts';
import { comparableWage, wageTotal } from '#lib/postings/wage.ts';
import { foldText } from '#lib/text/fold.ts';
import type { Choice, ChoiceName } from './choices.ts';
import { markNames, marks, type MarkName } from './marks.ts';
import { searchedTexts, type SearchedTexts } from './facts/texts.ts';

type Range = { lower: number; upper: number };
/** By the month and by the hour, so that full-time and part-time postings can be compared. */
type Comparable = { month: Range; hour: Range };

/** What of each group of choices a posting is: one, several of 入居可能住宅 and driving, or none. */
export type Chosen = { [N in ChoiceName]: Choice<N>[] };

/** What a search can ask about a posting: the one form of it that index, alerts and tests share. */
export interface Facts {
	number: string;
	receivedOn: string;
	openUntil: string;
	visibility: '1' | '2' | '3' | '4';
	prefecture: string;
	/** Unknown where the written place begins with no town of that prefecture. */
	town: string | undefined;
	occupationCode: string | undefined;
	establishment: string;
	chosen: Chosen;
	marks: MarkName[];
	wage: Comparable;
	/** Without 固定残業代. */
	plainWage: Comparable;
	ageLower: number;
	ageUpper: number;
	ageLimited: boolean;
	/** Minutes after midnight; an end past midnight is over 1440. */
	times: { from: number; until: number }[];
	/** Undefined where there is overtime and nobody says how much. */
	overtime: number | undefined;
	yearlyHolidays: number | undefined;
	/** Minutes on foot from the station. */
	walk: number | undefined;
	retirementAge: number | undefined;
	texts: SearchedTexts;
}

const NO_AGE = { lower: 0, upper: 999 };

/** Computes the facts of a 求人票, for those who may know its employer; `meets` keeps from others what is hidden. */
export function factsOf(content: PostingContent): Facts {
	const { header, establishment, work, workplace, requirements, hours, conditions } = content;
	const limited = requirements.ageLimited;
	return {
		number: header.number,
		receivedOn: header.receivedOn,
		openUntil: header.openUntil,
		visibility: header.visibility,
		prefecture: workplace.prefecture,
		town: townCodeOf(workplace.prefecture, workplace.town),
		occupationCode: work.occupationCode,
		establishment: establishment.number,
		chosen: chosenOf(content),
		marks: markNames.filter((name) => marks[name].has(content)),
		wage: comparableWage(wageTotal(content)),
		plainWage: comparableWage(
			wageTotal({ header, wage: { ...content.wage, fixedOvertime: false } })
		),
		ageLower: limited ? (requirements.ageLower ?? NO_AGE.lower) : NO_AGE.lower,
		ageUpper: limited ? (requirements.ageUpper ?? NO_AGE.upper) : NO_AGE.upper,
		ageLimited: limited,
		times: workingTimes(content),
		overtime: hours.overtime ? hours.overtimeHours : 0,
		yearlyHolidays: hours.yearlyHolidays,
		walk: workplace.access === 'walk' ? workplace.minutes : undefined,
		retirementAge: conditions.retirement ? conditions.retirementAge : undefined,
		texts: searchedTexts(content, foldText)
	};
}

/** The columns of a posting that come before what its version says: it may have been extended since. */
export interface OwnColumns {
	number: string;
	receivedOn: string;
	openUntil: string;
	visibility: number;
}

/** The facts of a posting as it stands: its version's 求人票 under its own columns. */
export const currentFacts = (content: PostingContent, own: OwnColumns): Facts => {
	const { number, receivedOn, openUntil } = own;
	const visibility = String(own.visibility) as Facts['visibility'];
	const header = { ...content.header, number, receivedOn, openUntil, visibility };
	return factsOf({ ...content, header });
};

const bands = [1000, 300, 100, 10, 0] as const;

function chosenOf({
	header,
	work,
	requirements,
	company,
	hours,
	conditions
}: PostingContent): Chosen {
	const driving = requirements.driving;
	const band = String(bands.find((from) => company.employees >= from) ?? 0);
	return {
		categories: [header.category],
		kinds: [header.kind],
		forms: [work.form],
		groups: [work.occupationGroup],
		contractings: [work.contracting],
		terms: [work.term],
		renewals: work.renewal === undefined ? [] : [work.renewal],
		experiences: [requirements.experience],
		educations: [requirements.education],
		drivings: [
			driving,
			...(driving !== 'any' && requirements.drivingAutomatic ? (['automatic'] as const) : [])
		],
		staff: [band as Choice<'staff'>],
		housings: conditions.housing ?? [],
		weeks: [hours.fiveDayWeek],
		visibilities: header.visibility === '4' ? [] : [header.visibility]
	};
}
