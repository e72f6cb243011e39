import { daysUntil } from '#lib/calendar/tokyo.ts';

/** CLK-15, ours: how many days before the last one a person is told. */
export const WARNINGS = [21, 7, 1] as const;

/** Which of them is due: the nearest whose day has come. Undefined while there is time, and once it is over. */
export function warningDue(validUntil: string, now: Date): number | undefined {
	const left = daysUntil(now, validUntil);
	return left < 1 ? undefined : WARNINGS.findLast((days) => left <= days);
}

/** What was told last, as it is remembered: 2026-12-31/7 */
export const toldOf = (validUntil: string, days: number) => `${validUntil}/${days}`;
