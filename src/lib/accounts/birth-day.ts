import * as v from 'valibot';
import { westernYear } from '#lib/calendar/read-era.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { narrow } from '#lib/text/narrow.ts';

const number = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => narrow(text).replace(/[月日]$/, ''))
);

/** 1999, or 平成11. */
const year = v.pipe(v.optional(v.string(), ''), v.transform(narrow), v.transform(westernYear));

type Parts = { year: string; month: string; day: string };

const read = (input: Parts) =>
	[input.year.padStart(4, '0'), input.month.padStart(2, '0'), input.day.padStart(2, '0')].join('-');

/** A day that was, in a calendar that has it: 31 April and tomorrow are none. */
export function isBirthDate(day: string, today: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < '1900-01-01' || day > today) return false;
	const read = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

/** A birth date typed in three fields, in any width, its year in western counting or an era's. */
export const birthDay = {
	entries: { year, month: number, day: number },
	read,
	isDay: (input: Parts) => isBirthDate(read(input), tokyoDay(new Date())),
	sentence: '生年月日を、年・月・日の数字で入力してください。例：1999年4月1日、平成11年4月1日'
};
