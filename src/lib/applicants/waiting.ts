import { daysUntil, endOfDay, isThrough, tokyoDay } from '#lib/calendar/tokyo.ts';
import { isOpen, type ApplicationState } from '#lib/applications/rules.ts';

/** What an applicant waits for: that the application is opened, that a message is answered, that a promise is kept. */
export type WaitingFor = 'view' | 'answer' | 'promise';

export interface Waiting {
	since: Date;
	why: WaitingFor;
}

interface Situation {
	state: ApplicationState;
	submittedAt: Date;
	/** The first message of the applicant that nobody answered. */
	askedAt: Date | null;
	promisedBy: string | null;
}

/** The longest wait of a person; null when it is not the employer's turn. */
export function waitingOf(application: Situation, now: Date): Waiting | null {
	const { state, submittedAt, askedAt, promisedBy } = application;
	if (!isOpen(state)) return null;
	const waits: Waiting[] = [];
	if (state === 'applied') waits.push({ since: submittedAt, why: 'view' });
	if (askedAt) waits.push({ since: askedAt, why: 'answer' });
	if (promisedBy && !isThrough(now, promisedBy))
		waits.push({ since: endOfDay(promisedBy), why: 'promise' });
	return waits.sort((one, other) => one.since.getTime() - other.since.getTime())[0] ?? null;
}

/** Days as people count them: 0 is today, 1 since yesterday. */
export const waitingDays = ({ since }: Waiting, now: Date) => 0 - daysUntil(now, tokyoDay(since));

export const LATE_DAYS = 3;

/** How many people have waited how long, longest first. */
export function ageing(waits: Waiting[], now: Date) {
	const days = waits.map((waiting) => waitingDays(waiting, now));
	const between = (from: number, to: number) => days.filter((d) => d >= from && d <= to).length;
	return [
		{ label: '3日以上', count: between(LATE_DAYS, Infinity), late: true },
		{ label: '1日〜2日', count: between(1, LATE_DAYS - 1), late: false },
		{ label: 'きょう', count: between(0, 0), late: false }
	];
}
