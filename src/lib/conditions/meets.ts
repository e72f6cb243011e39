import { addDays } from '#lib/calendar/tokyo.ts';
import { singleTowns, withNeighbouringTowns } from '#lib/places/towns.ts';
import { mayFind, mayKnowEmployer, type Viewer } from '#lib/postings/visible.ts';
import { foldedWords, foldText } from '#lib/text/fold.ts';
import { type ChoiceName, choices } from './choices.ts';
import type { Conditions } from './fields.ts';
import { prefectureOf } from './forms.ts';
import type { Facts } from './facts.ts';
import { partsOf } from './facts/pieces.ts';
import { meantWords } from './meant-words.ts';

/** Who asks, and when: what is hidden from them they cannot find by it (JOB-20). */
export interface Asking {
	viewer: Viewer;
	today: string;
}

/**
 * Does a posting meet all conditions? The meaning of a search, said once for one posting: the query says the
 * same for all of them, and tests hold the two together. Nothing here asks whether it is still open.
 */
export function meets(conditions: Conditions, facts: Facts, asking: Asking): boolean {
	const marked = { header: { visibility: facts.visibility } };
	if (!mayFind(marked, asking.viewer)) return false;
	const known = mayKnowEmployer(marked, asking.viewer);
	return tests.every((test) => test(conditions, facts, { ...asking, known }));
}

type Test = (asked: Conditions, facts: Facts, of: Asking & { known: boolean }) => boolean;

const within = (texts: string[], word: string) =>
	partsOf(word).every((part) => texts.some((text) => text.includes(part)));
const meant = (texts: string[], word: string) => meantWords(word).some((one) => within(texts, one));
const folded = (asked: string[]) => asked.map(foldText).filter(Boolean);
const anyOf = (asked: string[], texts: string[]) =>
	folded(asked).length === 0 || folded(asked).some((word) => meant(texts, word));

/** The towns that a search for places means: wards of cities, and neighbours where they are asked for. */
export const townsMeant = ({ towns, nearTowns }: Pick<Conditions, 'towns' | 'nearTowns'>) =>
	nearTowns ? withNeighbouringTowns(towns) : towns.flatMap(singleTowns);

const free: Test = ({ words, anyWord, not }, { texts }, { known }) => {
	const all = known ? [...texts.open, ...texts.employer] : texts.open;
	const wanted = foldedWords(words);
	const found = anyWord
		? wanted.some((word) => meant(all, word)) || wanted.length === 0
		: wanted.every((word) => meant(all, word));
	return found && !foldedWords(not).some((word) => meant(all, word));
};

const place: Test = (asked, { prefecture, town }) => {
	if (asked.prefectures.length === 0) return true;
	const whole = asked.prefectures.filter(
		(code) => !asked.towns.some((town) => prefectureOf(town) === code)
	);
	if (whole.some((code) => code === prefecture)) return true;
	return town !== undefined && singleTowns(town).some((code) => townsMeant(asked).includes(code));
};

const chosen: Test = (asked, facts) =>
	(Object.keys(choices) as ChoiceName[]).every((name) => {
		const wanted: readonly string[] = asked[name];
		const own: readonly string[] = facts.chosen[name];
		return wanted.length === 0 || own.some((one) => wanted.includes(one));
	});

const marked: Test = ({ marks, without }, facts, { known }) => {
	// オンライン自主応募 is taken by those only who may know the employer (APP-14).
	const own = known ? facts.marks : facts.marks.filter((mark) => mark !== 'direct');
	return marks.every((mark) => own.includes(mark)) && !without.some((mark) => own.includes(mark));
};

const wage: Test = (asked, facts) => {
	if (asked.wageUnit === undefined) return true;
	const own = (asked.wageBasis === 'plain' ? facts.plainWage : facts.wage)[asked.wageUnit];
	const reached = asked.wageSure ? own.lower : own.upper;
	return reached >= (asked.wageFrom ?? 0) && own.lower <= (asked.wageTo ?? Infinity);
};

const days: Test = (asked, { receivedOn, openUntil }, { today }) =>
	(asked.received === undefined || receivedOn >= receivedSince(asked.received, today)) &&
	(asked.receivedFrom === undefined || receivedOn >= asked.receivedFrom) &&
	(asked.deadlineWithin === undefined || openUntil <= addDays(today, asked.deadlineWithin));

/** 当日・前日 are two days, 3日以内 three (CLK-14) and 1週間以内 eight: today and the days before it. */
export const receivedSince = (received: NonNullable<Conditions['received']>, today: string) =>
	addDays(today, received === '3' ? -2 : -Number(received));

export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const hours: Test = ({ startFrom, endUntil, overtimeUpTo, holidaysFrom }, facts) => {
	const fits = ({ from, until }: Facts['times'][number]) =>
		(startFrom === undefined || from >= minutesOf(startFrom)) &&
		(endUntil === undefined || until <= minutesOf(endUntil));
	const timed = startFrom === undefined && endUntil === undefined;
	return (
		(timed || facts.times.some(fits)) &&
		(overtimeUpTo === undefined || (facts.overtime ?? Infinity) <= overtimeUpTo) &&
		(holidaysFrom === undefined || (facts.yearlyHolidays ?? -1) >= holidaysFrom)
	);
};

const schools = Object.keys(choices.educations);

const person: Test = ({ age, ageRule, education, retirementFrom }, facts) =>
	(age === undefined || (facts.ageLower <= age && age <= facts.ageUpper)) &&
	(ageRule === undefined || facts.ageLimited === (ageRule === 'limited')) &&
	(education === undefined ||
		facts.chosen.educations.every(
			(asked) => schools.indexOf(asked) <= schools.indexOf(education)
		)) &&
	(retirementFrom === undefined || (facts.retirementAge ?? -1) >= retirementFrom);

const named: Test = (asked, { texts, walk, number, occupationCode: code = '' }) => {
	const licensed = anyOf(asked.licences, texts.licences);
	return (
		(asked.numbers.length === 0 || asked.numbers.includes(number)) &&
		(asked.codes.length === 0 || asked.codes.some((start) => code.startsWith(start))) &&
		anyOf(asked.occupations, texts.title) &&
		anyOf(asked.industries, texts.industry) &&
		anyOf(asked.stations, texts.station) &&
		(folded(asked.licences).length === 0 || licensed !== asked.licencesNot) &&
		(asked.walkUpTo === undefined || (walk ?? Infinity) <= asked.walkUpTo)
	);
};

const employer: Test = ({ company, companyNot, establishment }, facts, { known }) => {
	const name = known && within(facts.texts.name, foldText(company));
	return (
		(foldText(company) === '' || name !== companyNot) &&
		(establishment === undefined || (known && facts.establishment === establishment))
	);
};

const tests: Test[] = [named, place, chosen, marked, days, wage, hours, person, employer, free];
