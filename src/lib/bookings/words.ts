import { formatDay, formatTime, nearDay } from '#lib/calendar/format.ts';
import { daysUntil, tokyoDay } from '#lib/calendar/tokyo.ts';
import { remindersAhead } from './reminders.ts';
import { endOf, ways, type Way } from './rules.ts';

/** 12月1日（火）10:00～10:30 */
export const spanWords = (startsAt: Date): string =>
	`${formatDay(tokyoDay(startsAt))}${formatTime(startsAt)}～${formatTime(endOf(startsAt))}`;

/** きょう10:00, あした10:00, 12月1日（火）10:00 */
export function whenWords(startsAt: Date, now: Date): string {
	const day = tokyoDay(startsAt);
	return `${nearDay(now, day) ?? formatDay(day)}${formatTime(startsAt)}`;
}

/** つぎに起きること・あした */
export function stepLabel(startsAt: Date, now: Date): string {
	if (now >= startsAt) return 'いまの時間です';
	const day = tokyoDay(startsAt);
	return `つぎに起きること・${nearDay(now, day) ?? `あと${daysUntil(now, day)}日`}`;
}

/** What will be told without asking: only what is still to come. */
export function reminderWords(startsAt: Date, now: Date): string {
	const ahead = remindersAhead(startsAt, now);
	if (ahead.length === 0) return '';
	return `${ahead.includes('day') ? '前の日と' : ''}1時間前に、お知らせします。`;
}

/** ビデオで相談, 電話で相談, ハローワーク東都で相談 */
export const meetingWords = (way: Way, office: string): string =>
	way === 'visit' ? `${office}の窓口で相談` : `${ways[way]}で相談`;
