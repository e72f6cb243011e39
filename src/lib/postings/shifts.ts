import type { PostingContent } from './fields.ts';

type Shift = PostingContent['hours']['shifts'][number];

const minutesOf = (time: string) => {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return hours * 60 + minutes;
};

/** From 始業 to 終業 with breaks, over midnight if need be. */
export const workingMinutes = ({ start, end }: Shift) => {
	const length = minutesOf(end) - minutesOf(start);
	return length > 0 ? length : length + 24 * 60;
};

/** When work may begin and end, in minutes after midnight; an end past midnight is over 1440. */
export function workingTimes({ hours }: Pick<PostingContent, 'hours'>) {
	const times = hours.shifts.map((shift) => {
		const from = minutesOf(shift.start);
		return { from, until: from + workingMinutes(shift) };
	});
	if (hours.windowFrom === undefined || hours.windowUntil === undefined) return times;
	const window = { start: hours.windowFrom, end: hours.windowUntil };
	const from = minutesOf(window.start);
	return [...times, { from, until: from + workingMinutes(window) }];
}

/** Are Saturdays and Sundays off? */
export const hasWeekendsOff = ({ hours }: Pick<PostingContent, 'hours'>) =>
	['saturday' as const, 'sunday' as const].every((day) => hours.restDays?.includes(day));
