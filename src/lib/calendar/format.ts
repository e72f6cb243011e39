import { daysUntil, startOfDay, tokyoDay } from './tokyo.ts';

const zone = { timeZone: 'Asia/Tokyo' } as const;
const weekdays = new Intl.DateTimeFormat('ja-JP', { ...zone, weekday: 'short' });
const clock = new Intl.DateTimeFormat('ja-JP', { ...zone, hour: '2-digit', minute: '2-digit' });
const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
	...zone,
	era: 'long',
	year: 'numeric'
});

const parts = (day: string) => day.split('-').map(Number) as [number, number, number];

/** 火 */
export const weekday = (day: string) => weekdays.format(startOfDay(day));

/** 12月1日（火） */
export function formatDay(day: string) {
	const [, month, date] = parts(day);
	return `${month}月${date}日（${weekday(day)}）`;
}

/** 12月1日 */
export function formatMonthDay(day: string) {
	const [, month, date] = parts(day);
	return `${month}月${date}日`;
}

/** 2026年12月1日 */
export function formatDate(day: string) {
	const [year, month, date] = parts(day);
	return `${year}年${month}月${date}日`;
}

/** 2026年12月1日（火） */
export const formatDayLong = (day: string) => `${formatDate(day)}（${weekday(day)}）`;

/** 12/1 */
export function formatDayShort(day: string) {
	const [, month, date] = parts(day);
	return `${month}/${date}`;
}

/** 2026年11月25日（令和8年), with 元年 for a first year, as on papers. */
export const formatDateWithEra = (day: string) =>
	`${formatDate(day)}（${era.format(startOfDay(day))}）`;

/** 09:05 */
export const formatTime = (moment: Date) => clock.format(moment);

/** 12月1日（火）09:05 */
export const formatDayTime = (moment: Date) =>
	`${formatDay(tokyoDay(moment))}${formatTime(moment)}`;

/** きょう, あした; nothing for any other day. */
export const nearDay = (now: Date, day: string): string | undefined =>
	['きょう', 'あした'][daysUntil(now, day)];

/** きょう 10:41, きのう 10:41, 12月1日（火）10:41 */
export function formatMoment(moment: Date, now: Date) {
	const day = tokyoDay(moment);
	const past = daysUntil(now, day);
	if (past === 0) return `きょう ${formatTime(moment)}`;
	if (past === -1) return `きのう ${formatTime(moment)}`;
	return formatDayTime(moment);
}

/** きょうまで, あしたまで, あと7日, 2日過ぎました */
export function formatRemaining(now: Date, day: string) {
	const days = daysUntil(now, day);
	if (days < 0) return `${-days}日過ぎました`;
	const near = nearDay(now, day);
	return near ? `${near}まで` : `あと${days}日`;
}
