import { IDLE_WARNING_MINUTES } from './idle.ts';

export type Presence = 'fine' | 'warning' | 'ended';

/** What a page should show for a session that lasts so many seconds more (ACC-11). */
export function presence(seconds: number): Presence {
	if (seconds <= 0) return 'ended';
	return seconds <= IDLE_WARNING_MINUTES * 60 ? 'warning' : 'fine';
}

/** When to look again: at the next change of what to show, and never later than a timer may sleep through. */
export const nextLook = (seconds: number): number =>
	Math.max(1, Math.min(seconds > 120 ? seconds - IDLE_WARNING_MINUTES * 60 : seconds, 15 * 60));
