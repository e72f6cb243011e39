import { badgesOf } from './badges.ts';
import { kinds, visibilities } from './fields/header.ts';
import { employmentForms } from './fields/work.ts';
import { plainAge, shortFixedOvertime } from './plain-words.ts';
import { firstDuties } from './rules.ts';
import type { VisibleContent } from './visible.ts';
import {
	accessWords,
	ageWords,
	employerWords,
	holidayWords,
	placeWords,
	shiftLines,
	wageWords
} from './words.ts';

/** The facts of a posting's card as the official screens write them; days stay days, for `<time>`. */
export interface PostingSummary {
	number: string;
	title: string;
	employer: string;
	receivedOn: string;
	openUntil: string;
	kind: string;
	form: string;
	wage: string;
	/** JOB-10: that part of the wage pays for overtime in advance. */
	fixedOvertime: string | undefined;
	place: string;
	access: string | undefined;
	hours: string;
	holidays: string;
	age: string;
	/** JOB-13: why age is limited, where it is. */
	ageReason: string | undefined;
	duties: string;
	visibility: string;
	headcount: string;
	badges: string[];
	acceptsDirect: boolean;
}

export const summarisePosting = (content: VisibleContent): PostingSummary => ({
	number: content.header.number,
	title: content.work.title,
	employer: employerWords(content),
	receivedOn: content.header.receivedOn,
	openUntil: content.header.openUntil,
	kind: kinds[content.header.kind],
	form: employmentForms[content.work.form],
	wage: wageWords(content),
	fixedOvertime: shortFixedOvertime(content.wage),
	place: placeWords(content),
	access: accessWords(content),
	hours: shiftLines(content).join(' '),
	holidays: holidayWords(content),
	age: ageWords(content),
	ageReason: plainAge(content.requirements),
	duties: firstDuties(content.work.duties),
	visibility: visibilities[content.header.visibility],
	headcount: `${content.header.headcount}名`,
	badges: badgesOf(content),
	acceptsDirect: content.header.acceptsDirect
});
