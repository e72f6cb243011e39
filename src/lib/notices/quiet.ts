import { addDays, tokyoDay } from '#lib/calendar/tokyo.ts';
import { formatTime } from '#lib/calendar/format.ts';

/** Times of day in Tokyo, as '22:00'. Equal ends mean no quiet hours at all. */
export interface QuietHours {
	from: string;
	until: string;
}

/**
 * When the quiet hours of that moment end, or undefined outside of them. They begin with their first minute
 * and are over with their last one; from 22:00 until 07:00 they go on over midnight.
 */
export function quietEnd(quiet: QuietHours | undefined, now: Date): Date | undefined {
	if (!quiet || quiet.from === quiet.until) return undefined;
	const time = formatTime(now);
	const overnight = quiet.from > quiet.until;
	const isQuiet = overnight
		? time >= quiet.from || time < quiet.until
		: time >= quiet.from && time < quiet.until;
	if (!isQuiet) return undefined;
	const today = tokyoDay(now);
	const day = overnight && time >= quiet.from ? addDays(today, 1) : today;
	return new Date(`${day}T${quiet.until}:00+09:00`);
}
