import { daysUntil, isThrough, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { ApplicantRow } from './applicant.ts';
import type { Waiting } from './waiting.ts';

type Waits = ApplicantRow & { waiting: Waiting };

/** Whoever waits for the employer, longest first. */
export const whoWaits = (rows: ApplicantRow[]): Waits[] =>
	rows
		.filter((row): row is Waits => row.waiting !== null)
		.sort((one, other) => one.waiting.since.getTime() - other.waiting.since.getTime());

/** Today's interviews, past ones of the day included, and those ahead. */
export const interviewsAhead = (rows: ApplicantRow[], now: Date) =>
	rows
		.flatMap((row) => (row.interviewAt ? [{ ...row, interviewAt: row.interviewAt }] : []))
		.filter(({ interviewAt }) => tokyoDay(interviewAt) >= tokyoDay(now))
		.sort((one, other) => one.interviewAt.getTime() - other.interviewAt.getTime());

export interface Owed {
	row: ApplicantRow;
	/** The promised day, or else the last one on which the result can be registered here (CLK-12). */
	day: string;
	promised: boolean;
}

/** Whose result is to be registered by now: interviewed, promised, or left over from a posting that ended. */
export const resultsOwed = (rows: ApplicantRow[], now: Date): Owed[] =>
	rows
		.filter((row) => isDue(row, now) && isThrough(now, row.resultUntil))
		.map((row) => ({
			row,
			day: row.promisedBy ?? row.resultUntil,
			promised: row.promisedBy !== null
		}))
		.sort((one, other) => one.day.localeCompare(other.day));

/** CLK-12 has passed: the office has to be told by telephone. */
export const tooLateToRegister = (rows: ApplicantRow[], now: Date) =>
	rows.filter(({ resultUntil }) => !isThrough(now, resultUntil));

const isDue = ({ state, interviewAt, promisedBy, postingOver }: ApplicantRow, now: Date) =>
	state === 'unknown' ||
	postingOver ||
	(interviewAt !== null && interviewAt <= now) ||
	(promisedBy !== null && daysUntil(now, promisedBy) <= SOON);

/** A promise is on the list this many days ahead. */
const SOON = 7;
