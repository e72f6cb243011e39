import type { PostingContent } from '#lib/postings/fields.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import { concerns, extras } from './fit/remarks.ts';
import { hours, holidays } from './fit/time.ts';
import type { Judge, Verdict } from './fit/verdict.ts';
import { kind, licences, occupation, place } from './fit/work.ts';
import { wage } from './fit/wage.ts';

/** What matching knows of a person. */
export interface Person {
	wishes: Wishes;
	age: number;
}

/** How well a posting fits: counted wishes and sentences, never a percentage. */
export interface Fit {
	matched: number;
	/** How many wishes were compared; a wish that was not stated is not counted. */
	of: number;
	reasonsFor: string[];
	reasonsAgainst: string[];
}

/** The wishes, in the order in which people ask about them. */
const judges: Judge[] = [occupation, kind, place, wage, hours, holidays, licences];

/** Compares a posting with what a person hopes for, and says in plain sentences what fits and what may not. */
export function fit(person: Person, posting: PostingContent, today: string): Fit {
	const verdicts = judges
		.map((judge) => judge(person, posting, today))
		.filter((verdict): verdict is Verdict => verdict !== undefined);
	return {
		matched: verdicts.filter(({ fits }) => fits).length,
		of: verdicts.length,
		reasonsFor: [
			...verdicts.flatMap(({ fits, say }) => (fits ? [say] : [])),
			...extras(person, posting)
		],
		reasonsAgainst: [
			...verdicts.flatMap(({ fits, say }) => (fits ? [] : [say])),
			...concerns(person, posting, today)
		]
	};
}

/** Best first: fits are compared by wishes met, then by concerns, then by what else speaks for it. */
export const byFit = (one: Fit, other: Fit) =>
	other.matched - one.matched ||
	one.reasonsAgainst.length - other.reasonsAgainst.length ||
	other.reasonsFor.length - one.reasonsFor.length;
