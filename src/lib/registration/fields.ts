import * as v from 'valibot';
import { westernYear } from '#lib/calendar/read-era.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { atMost } from '#lib/text/at-most.ts';
import { narrow } from '#lib/text/narrow.ts';
import { asTyped } from '#lib/text/typed.ts';

const input = v.optional(v.string(), '');

/** A text that may be empty, up to so many characters. */
export const words = (label: string, max: number) =>
	v.pipe(
		input,
		v.transform((text) => asTyped(text).trim()),
		atMost(label, max)
	);

/** The same, and it must not be empty. */
export const needed = (label: string, max: number) =>
	v.pipe(words(label, max), v.nonEmpty(`${label}を入力してください。`));

/** One of a few, or nothing. */
export const oneOf = <const Keys extends readonly [string, ...string[]]>(keys: Keys) =>
	v.fallback(v.nullable(v.picklist(keys)), null);

/** Those of a few that were ticked. */
export const someOf = <const Keys extends readonly string[]>(keys: Keys) =>
	v.pipe(
		v.optional(v.array(v.string()), []),
		v.transform((ticked) => keys.filter((key): key is Keys[number] => ticked.includes(key)))
	);

/** A whole number within bounds, or nothing. */
export const whole = (least: number, most: number, sentence: string) =>
	v.pipe(
		input,
		v.transform(narrow),
		v.check(
			(text) => text === '' || (/^\d{1,9}$/.test(text) && +text >= least && +text <= most),
			sentence
		),
		v.transform((text) => (text === '' ? null : Number(text)))
	);

/** 200000, 200,000円 and 20万 are the same sum. */
function readYen(text: string): number | null {
	const plain = narrow(text).replace(/[,、\s円¥]/g, '');
	const tens = /^(\d{1,4}(?:\.\d{1,4})?)万$/.exec(plain);
	if (tens) return Math.round(Number(tens[1]) * 10_000);
	return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

export const yen = (least: number, most: number, sentence: string) =>
	v.pipe(
		input,
		v.check((text) => {
			const read = readYen(text);
			return narrow(text) === '' || (read !== null && read >= least && read <= most);
		}, sentence),
		v.transform(readYen)
	);

/** Minutes after midnight of 9:00, ９時３０分 or 0900. */
function readTime(text: string): number | null {
	const found = /^(\d{1,2})(?:[:時](\d{2})?分?|(\d{2}))?$/.exec(narrow(text));
	if (!found) return null;
	const [hour, minute] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)];
	return hour > 24 || minute > 59 || hour * 60 + minute > 1440 ? null : hour * 60 + minute;
}

export const time = v.pipe(
	input,
	v.check(
		(text) => narrow(text) === '' || readTime(text) !== null,
		'時刻を、9:00のように入力してください。'
	),
	v.transform(readTime)
);

const thisYear = () => Number(tokyoDay(new Date()).slice(0, 4));

/** A year, typed in western counting or an era's and kept in western; nobody finishes school ten years from now. */
export const year = v.pipe(
	input,
	v.transform(narrow),
	v.transform(westernYear),
	v.check(
		(text) => text === '' || (/^\d{4}$/.test(text) && +text >= 1930 && +text <= thisYear() + 6),
		'年は、西暦か元号で入力してください。例：2019、平成31'
	),
	v.transform((text) => (text === '' ? null : Number(text)))
);

export const month = whole(1, 12, '月は、1から12の数字で入力してください。');
