import { endOfDay, isThrough } from '#lib/calendar/tokyo.ts';
import { isOpen, type ApplicationState } from '#lib/applications/rules.ts';
import { DAY } from '#lib/calendar/spans.ts';

/** APP-20: days without a sign of the employer until both sides are asked, the office's list, the end. */
export const SILENT_DAYS = { ask: 14, list: 21, close: 30 } as const;

interface Waits {
	state: ApplicationState;
	stateChangedAt: Date;
	interviewAt: Date | null;
	promisedBy: string | null;
}

/** The last sign of the employer: a step, a message, the interview; a promise that still runs is no silence. */
export function silentSince(application: Waits & { lastWordAt: Date | null }): Date {
	const { stateChangedAt, interviewAt, promisedBy, lastWordAt } = application;
	const promised = promisedBy ? endOfDay(promisedBy) : null;
	const signs = [stateChangedAt, interviewAt, promised, lastWordAt].filter((sign) => sign !== null);
	return new Date(Math.max(...signs.map((sign) => sign.getTime())));
}

const past = (since: Date, days: number, now: Date) =>
	now.getTime() >= since.getTime() + days * DAY;

/** What is due now. Nobody's application is closed before both sides were asked, and had time to answer. */
export function silenceDue(
	since: Date,
	askedAt: Date | null,
	now: Date
): 'ask' | 'close' | undefined {
	if (!past(since, SILENT_DAYS.ask, now)) return undefined;
	if (askedAt === null || askedAt < since) return 'ask';
	const answered = SILENT_DAYS.close - SILENT_DAYS.ask;
	return past(since, SILENT_DAYS.close, now) && past(askedAt, answered, now) ? 'close' : undefined;
}

/** 連絡がない: an open application whose promised day has passed, until the seeker has said so. */
export const mayReport = (
	application: Pick<Waits, 'state' | 'promisedBy'> & { reportedAt?: Date | null },
	now: Date
): boolean => {
	const { state, promisedBy, reportedAt } = application;
	if (!isOpen(state) || promisedBy === null || isThrough(now, promisedBy)) return false;
	// Reported about an earlier promise counts for that one only.
	return !reportedAt || reportedAt <= endOfDay(promisedBy);
};
