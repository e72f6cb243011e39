import { addDays, daysUntil, isThrough, monthEnd, tokyoDay } from '#lib/calendar/tokyo.ts';

/** CLK-4: a posting accepted on that day is open until 翌々月末. */
export const openUntilFor = (receivedOn: string) => monthEnd(receivedOn, 2);

/** CLK-7: postings for new graduates run to the end of the fiscal year. */
export const graduateOpenUntil = (receivedOn: string) => {
	const [year = 0, month = 0] = receivedOn.split('-').map(Number);
	return `${month >= 4 ? year + 1 : year}-03-31`;
};

/** CLK-5: one month longer, to that month's end, and once only. Undefined when it was extended before. */
export const extendedUntil = (posting: { openUntil: string; extended: boolean }) =>
	posting.extended ? undefined : monthEnd(posting.openUntil, 1);

export const RENEWAL_DAYS = 7;

/** CLK-6: from the seventh day before 紹介期限日 on, and afterwards. */
export const mayRenew = (now: Date, openUntil: string) =>
	tokyoDay(now) >= addDays(openUntil, -RENEWAL_DAYS);

export const NEW_DAYS = 3;

/** CLK-14: 新着 on the day it was received and the two days after it. */
export function isNew(now: Date, receivedOn: string) {
	const age = -daysUntil(now, receivedOn);
	return age >= 0 && age < NEW_DAYS;
}

/** 有効: open, and 紹介期限日 has not ended in Tokyo. Compared at read time, never a nightly flag (PERF-5). */
export const isOpen = (now: Date, posting: { state: string; openUntil: string }) =>
	(posting.state === 'open' || posting.state === 'change_checking') &&
	isThrough(now, posting.openUntil);

/** The day a posting became invalid, from which CLK-11 and CLK-12 count: its closing, else 紹介期限日 itself. */
export function invalidOn(posting: { closedAt: Date | null; openUntil: string }): string {
	const closed = posting.closedAt && tokyoDay(posting.closedAt);
	return closed && closed < posting.openUntil ? closed : posting.openUntil;
}
