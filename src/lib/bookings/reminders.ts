import { addDays, momentOn, tokyoDay } from '#lib/calendar/tokyo.ts';
import { HOUR } from '#lib/calendar/spans.ts';

export type Reminder = 'day' | 'hour';

/** Ours: the day before at nine in the morning, and an hour before. */
export const DAY_BEFORE_AT = 9 * 60;

const dueAt = (startsAt: Date): Record<Reminder, Date> => ({
	day: momentOn(addDays(tokyoDay(startsAt), -1), DAY_BEFORE_AT),
	hour: new Date(startsAt.getTime() - HOUR)
});

/** Those that are still to come for somebody who chooses this time now. */
export const remindersAhead = (startsAt: Date, now: Date): Reminder[] => {
	const due = dueAt(startsAt);
	return (['day', 'hour'] as const).filter((which) => now < due[which]);
};

/**
 * Which reminder is due. The later takes the place of an earlier one that a stopped service missed, and whoever
 * was told of the time after that moment, by choosing it or by a reminder, knows it already.
 */
export function reminderDue(
	{ startsAt, toldAt }: { startsAt: Date; toldAt: Date },
	now: Date
): Reminder | undefined {
	if (now >= startsAt) return undefined;
	const due = dueAt(startsAt);
	const which = (['hour', 'day'] as const).find((one) => now >= due[one]);
	return which && toldAt < due[which] ? which : undefined;
}
