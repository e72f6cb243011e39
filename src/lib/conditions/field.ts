import * as v from 'valibot';
import { atMost } from '#lib/text/at-most.ts';
import { countCharacters } from '#lib/text/count.ts';
import { narrow } from '#lib/text/narrow.ts';
import { asTyped } from '#lib/text/typed.ts';
import type { Understand } from './forms.ts';

/** Values of an address that were not understood, and what they were meant for. */
export interface Reading<T> {
	value: T;
	dropped: string[];
}

/**
 * One condition: its name in addresses, what it is called, what it may be, and how it is read from and written
 * into the values that an address gives its name. `read` never refuses: what it cannot use it reports.
 */
export interface Field<T = unknown> {
	name: string;
	label: string;
	none: T;
	schema: v.GenericSchema<unknown, T>;
	read: (given: string[]) => Reading<T>;
	write: (value: T) => string[];
}

const tidy = (text: string) => asTyped(text).replace(/\s+/g, ' ').trim();
const cut = (text: string, most: number) => Array.from(text).slice(0, most).join('').trim();

const typed = (label: string, most: number) =>
	v.pipe(v.string(`${label}を文字で入力してください。`), v.transform(tidy), atMost(label, most));

/** Words as typed; what is beyond the limit is cut off an address. */
export const words = (name: string, label: string, most: number): Field<string> => ({
	name,
	label,
	none: '',
	schema: typed(label, most),
	read: ([given = '']) => {
		const text = tidy(given);
		const value = countCharacters(text) > most ? cut(text, most) : text;
		return { value, dropped: value === text ? [] : [Array.from(text).slice(most).join('')] };
	},
	write: (value) => (value === '' ? [] : [value])
});

/** Several short texts. */
export const texts = (
	name: string,
	label: string,
	most: number,
	length: number,
	understand: Understand = (text) => text || undefined,
	between?: RegExp
): Field<string[]> => ({
	name,
	label,
	none: [],
	schema: v.pipe(
		v.array(
			v.pipe(
				typed(label, length),
				v.check((text) => understand(text) === text, `${label}の書き方をご確認ください。`)
			)
		),
		v.maxLength(most, `${label}は${most}つまでです。`),
		v.transform((all) => [...new Set(all)])
	),
	read: (given) => {
		const all = given
			.flatMap((text) => (between ? text.split(between) : [text]))
			.map(tidy)
			.filter(Boolean);
		const clear = all.map((text) =>
			countCharacters(text) <= length ? understand(text) : undefined
		);
		const value = [...new Set(clear.filter((text) => text !== undefined))].slice(0, most);
		return { value, dropped: all.filter((_, i) => !value.includes(clear[i] ?? '')) };
	},
	write: (value) => value
});

/** Yes, or not asked for. */
export const flag = (name: string, label: string): Field<boolean> => ({
	name,
	label,
	none: false,
	schema: v.boolean(`${label}を選び直してください。`),
	read: ([given]) => ({ value: given === '1', dropped: given && given !== '1' ? [given] : [] }),
	write: (value) => (value ? ['1'] : [])
});

/** One of some choices, or none. */
export const one = <const T extends string>(
	name: string,
	label: string,
	known: readonly T[]
): Field<T | undefined> => ({
	name,
	label,
	none: undefined,
	schema: v.optional(v.picklist(known, `${label}を選び直してください。`)),
	read: ([given]) => {
		const value = known.find((choice) => choice === given);
		return { value, dropped: given && value === undefined ? [given] : [] };
	},
	write: (value) => (value === undefined ? [] : [value])
});

/** Any of some choices, in their own order. */
export const many = <const T extends string>(
	name: string,
	label: string,
	known: readonly T[],
	most = known.length
): Field<T[]> => ({
	name,
	label,
	none: [],
	schema: v.pipe(
		v.array(v.picklist(known, `${label}を選び直してください。`)),
		v.transform((chosen) => known.filter((choice) => chosen.includes(choice))),
		v.maxLength(most, `${label}は${most}つまでです。`)
	),
	read: (given) => {
		const value = known.filter((choice) => given.includes(choice)).slice(0, most);
		return { value, dropped: given.filter((text) => text && !value.includes(text as T)) };
	},
	write: (value) => value
});

/** A whole number between two bounds; digits of either width, commas or none. */
export const whole = (
	name: string,
	label: string,
	least: number,
	most: number
): Field<number | undefined> => {
	const said = `${label}は${least}から${most}までの数で入力してください。`;
	return {
		name,
		label,
		none: undefined,
		schema: v.optional(
			v.pipe(v.number(said), v.integer(said), v.minValue(least, said), v.maxValue(most, said))
		),
		read: ([given = '']) => {
			const digits = narrow(given).replace(/[,\s]/g, '');
			const value = /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
			const fits = value !== undefined && value >= least && value <= most;
			return { value: fits ? value : undefined, dropped: given.trim() && !fits ? [given] : [] };
		},
		write: (value) => (value === undefined ? [] : [String(value)])
	};
};

/** A text that has to be understood, or none. */
export const code = (
	name: string,
	label: string,
	understand: Understand,
	example: string
): Field<string | undefined> => ({
	name,
	label,
	none: undefined,
	schema: v.optional(
		v.pipe(
			v.string(`${label}は「${example}」の形で入力してください。`),
			v.check(
				(text) => understand(text) === text,
				`${label}は「${example}」の形で入力してください。`
			)
		)
	),
	read: ([given = '']) => {
		const value = understand(narrow(given));
		return { value, dropped: given.trim() && value === undefined ? [given] : [] };
	},
	write: (value) => (value === undefined ? [] : [value])
});
