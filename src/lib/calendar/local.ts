import { formatTime } from './format.ts';
import { tokyoDay } from './tokyo.ts';

/** '2026-12-02T13:30': a moment in Tokyo as a datetime-local field writes it. */
export const tokyoLocal = (moment: Date) => `${tokyoDay(moment)}T${formatTime(moment)}`;

/** The moment that such a text means; undefined where it is none, as in a form that was not filled in. */
export function momentOf(local: string): Date | undefined {
	const moment = new Date(`${local}:00+09:00`);
	return Number.isNaN(moment.getTime()) ? undefined : moment;
}
