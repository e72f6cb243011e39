import type { PrefectureCode } from '#lib/places/prefectures.ts';
import type { Brief } from '#lib/postings/brief.ts';
import type { PostingSummary } from '#lib/postings/summary.ts';
import type { Choice, ChoiceName, freshness } from '#lib/conditions/choices.ts';
import type { ConditionName } from '#lib/conditions/fields.ts';
import type { offered } from '#lib/conditions/offered.ts';
import type { MarkName } from '#lib/conditions/marks.ts';

/** A posting in the list of a search. */
export interface Found extends PostingSummary {
	postingId: string;
	brief: Brief;
	isNew: boolean;
	favourite: boolean;
	/** The reader has applied for it, or it was recommended to them. */
	recommended: boolean;
}

/** One page of what a search found. */
export interface Hits {
	/** In the order that was asked for. */
	found: Found[];
	/** The same postings; near-identical ones of one employer stand behind the first of them. */
	groups: Found[][];
	/** Exactly how many postings meet the conditions. */
	total: number;
	page: number;
	pages: number;
}

/** Conditions of which one of many values is asked for. */
export type StepName =
	keyof typeof offered | 'wageFrom' | 'wageTo' | 'startFrom' | 'endUntil' | 'ageRule' | 'education';

/** Conditions that only say how another one is meant. */
export type SwitchName = 'anyWord' | 'wageSure' | 'wageBasis' | 'companyNot' | 'licencesNot';

/**
 * How many postings would remain. Of choices of which any will do: with this one in place of those chosen. Of
 * marks: with this one besides. `dropped`: without that condition.
 */
export interface Alternatives {
	total: number;
	choices: { [N in ChoiceName]: Record<Choice<N>, number> };
	marks: Record<MarkName, number>;
	prefectures: Record<PrefectureCode, number>;
	/** 新着: with this one in place of the one chosen. */
	received: Record<keyof typeof freshness, number>;
	/** With this value in place of the one chosen, by how an address writes it. */
	steps: Record<StepName, Record<string, number>>;
	/** Of the prefectures asked for: with this town alone, without its neighbours. */
	towns: Record<string, number>;
	/** With this one besides, where it has something to say it of. */
	switches: Partial<Record<SwitchName, number>>;
	/** With となりの市区町村; none where no town is asked for. */
	near: number | undefined;
	dropped: Partial<Record<ConditionName, number>>;
}

/** What a person may mean by what they have typed so far. */
export interface Suggestions {
	occupations: string[];
	towns: { code: string; name: string; prefecture: PrefectureCode }[];
	/** Never one that this reader may not know (JOB-20). */
	companies: { number: string; name: string }[];
}

/** Boxes of the form for which postings themselves have the words. */
export const textKinds = ['title', 'name', 'licences', 'industry', 'station'] as const;
export type TextKind = (typeof textKinds)[number];

/** A favourite, as far as a list shows it. */
export interface Favourite {
	postingId: string;
	number: string;
	title: string;
	employer: string;
	place: string;
	wage: string;
	openUntil: string;
	/** Still open today. */
	open: boolean;
	note: string;
	savedAt: Date;
}

/** Days before 紹介期限日 from which the home shows a favourite. */
export const CLOSING_DAYS = 7;
