import * as v from 'valibot';
import { isDay } from '#lib/calendar/tokyo.ts';
import { readEraYear } from '#lib/calendar/read-era.ts';
import { atMost } from '#lib/text/at-most.ts';
import { unifyLineEnds } from '#lib/text/count.ts';
import { readMailAddress } from '#lib/text/mail-address.ts';
import { narrow, narrowNumber, narrowPhone, readPostcode } from '#lib/text/narrow.ts';
import { asTyped, hasWords } from '#lib/text/typed.ts';
import { field, type Field, type Fields, sectionSchema } from './field.ts';

const controls = /[^\P{Cc}\n\t]/u;

const plain = (label: string, most: number) =>
	v.pipe(
		v.string(`${label}を入力してください。`),
		v.transform(unifyLineEnds),
		v.check((text) => !controls.test(text), `${label}に使えない文字（制御文字）があります。`),
		v.transform(asTyped),
		v.check(hasWords, `${label}を入力してください。`),
		atMost(label, most)
	);

/** Text of one line. */
export const line = (label: string, most: number) =>
	field(
		label,
		v.pipe(
			plain(label, most),
			v.check((text) => !text.includes('\n'), `${label}は1行で入力してください。`)
		),
		(cell) => cell,
		(text) => text
	);

/** Text that may have several lines. */
export const prose = (label: string, most: number) =>
	field(
		label,
		plain(label, most),
		(cell) => cell,
		(text) => text
	);

/** What a spreadsheet does to a number in front of which a 0 stands; said where that may be why it is wrong. */
const LOST_ZERO = '表計算ソフトで先頭の0が消えていないかも確かめてください。';

/**
 * A number or a code in half width, of a given form. `read` understands the ways in which it is also written; with
 * `mayLoseZero` the sentence tells of the 0 in front.
 */
export const code = (
	label: string,
	form: RegExp,
	example: string,
	{
		read,
		mayLoseZero = false
	}: { read?: (text: string) => string | undefined; mayLoseZero?: boolean } = {}
) =>
	field(
		label,
		v.pipe(
			v.string(`${label}を入力してください。`),
			v.regex(
				form,
				`${label}は「${example}」の形で入力してください。${mayLoseZero ? LOST_ZERO : ''}`
			)
		),
		(cell) => read?.(cell) ?? narrowNumber(cell),
		(text) => text
	);

/** 市外局番 or a free number, so a 0 in front, or a + and a country. It goes onto letters. */
export const telephone = (label: string) =>
	code(label, /^(?=\(?[0+])(?:[()+-]*\d){9,15}\)?$/, '03-0000-0000', {
		read: narrowPhone,
		mayLoseZero: true
	});

export const postcode = (label: string) =>
	code(label, /^\d{3}-\d{4}$/, '100-0000', { read: readPostcode, mayLoseZero: true });

export const mailAddress = (label: string) =>
	field(
		label,
		v.pipe(
			v.string(`${label}を入力してください。`),
			v.check(
				(text) => readMailAddress(text) === text,
				`${label}は「saiyo@example.jp」の形で入力してください。`
			)
		),
		(cell) => readMailAddress(cell) ?? cell,
		(text) => text
	);

export const webAddress = (label: string) =>
	field(
		label,
		v.pipe(
			v.string(`${label}を入力してください。`),
			v.url(`${label}は「https://」から入力してください。`),
			v.regex(/^https?:\/\//, `${label}は「https://」から入力してください。`),
			v.maxLength(200, `${label}は200文字までです。`)
		),
		narrow,
		(text) => text
	);

/** A number between two bounds; `step` 1 for whole numbers. Digits of either width, with or without commas. */
export const number = (label: string, least: number, most: number, step = 1) =>
	field(
		label,
		v.pipe(
			v.number(`${label}は数字で入力してください。`),
			v.minValue(least, `${label}は${least}以上で入力してください。`),
			v.maxValue(most, `${label}は${most}以下で入力してください。`),
			v.check(
				(value) => Number.isInteger(Number((value / step).toFixed(6))),
				`${label}は${step}きざみで入力してください。`
			)
		),
		readNumber,
		String
	);

export const yen = (label: string) => number(label, 1, 100_000_000);

function readNumber(cell: string): unknown {
	const text = narrow(cell)
		.replace(/^[−–－](?=\d)/, '-')
		.replace(/[,円¥人名日分回歳年]/g, '');
	return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : cell;
}

/** A spreadsheet writes a time behind a day where it knows none. */
const DAY =
	/^(\d{4}|\D{1,2}\.?(?:\d{1,2}|元))[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\([日月火水木金土]\))?(?:\s+0?0:00(?::00)?)?$/;

/** A calendar day, kept as YYYY-MM-DD; 2026/12/1, 2026年12月1日, 令和8年12月1日 and R8.12.1 are read too. */
export const day = (label: string) =>
	field(
		label,
		v.pipe(
			v.string(`${label}を入力してください。`),
			v.check(isDay, `${label}は「2026-12-01」の形の、暦にある日で入力してください。`)
		),
		readDay,
		(text) => text
	);

function readDay(cell: string): string {
	const parts = DAY.exec(narrowNumber(cell));
	if (!parts) return cell;
	const [, year = '', month = '', date = ''] = parts;
	const western = /^\d{4}$/.test(year) ? year : readEraYear(year);
	return western === undefined
		? cell
		: [western, month.padStart(2, '0'), date.padStart(2, '0')].join('-');
}

/** A time of day, kept as HH:MM; 9時00分, 9時 and a spreadsheet's 9:00:00 are read too. */
export const time = (label: string) =>
	field(
		label,
		v.pipe(
			v.string(`${label}を入力してください。`),
			v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, `${label}は「09:00」の形で入力してください。`)
		),
		readTime,
		(text) => text
	);

function readTime(cell: string): string {
	const parts = /^(\d{1,2})(?::(\d{1,2})(?::00(?:\.0+)?)?|時(?:(\d{1,2})分)?)$/.exec(narrow(cell));
	if (!parts) return cell;
	return `${parts[1]?.padStart(2, '0')}:${(parts[2] ?? parts[3] ?? '0').padStart(2, '0')}`;
}

/** One of some words: kept as its English name, shown and written as the official words. */
export function choice<const W extends Record<string, string>>(label: string, words: W) {
	const names = Object.keys(words) as (keyof W & string)[];
	return {
		...field(
			label,
			v.picklist(names, `${label}は「${Object.values(words).join('」「')}」から選んでください。`),
			(cell) => nameOf(words, cell),
			(name) => words[name] ?? ''
		),
		words
	};
}

/** Any number of some words, in the official order. */
export function choices<const W extends Record<string, string>>(label: string, words: W) {
	const names = Object.keys(words) as (keyof W & string)[];
	const one = v.picklist(
		names,
		`${label}は「${Object.values(words).join('」「')}」から選び、「、」で区切ってください。`
	);
	return {
		...field(
			label,
			v.pipe(
				v.array(one, `${label}を選んでください。`),
				v.minLength(1, `${label}を選んでください。`),
				v.transform((chosen) => names.filter((name) => chosen.includes(name)))
			),
			(cell) =>
				cell.split(/[、,，・\n]/).flatMap((word) => (word.trim() ? [nameOf(words, word)] : [])),
			(chosen) => chosen.map((name) => words[name] ?? '').join('、')
		),
		words
	};
}

function nameOf(words: Record<string, string>, cell: string): string {
	const meant = narrow(cell);
	return Object.keys(words).find((name) => narrow(words[name] ?? '') === meant) ?? cell;
}

/** Yes or no, in the words that the 求人票 uses for it. */
export const yesNo = (label: string, yes = 'あり', no = 'なし') =>
	field(
		label,
		v.boolean(`${label}は「${yes}」か「${no}」で入力してください。`),
		(cell) => (narrow(cell) === narrow(yes) ? true : narrow(cell) === narrow(no) ? false : cell),
		(value) => (value ? yes : no)
	);

/** Up to `most` rows of the same few fields, each with its own columns, numbered from 1. */
export function rows<F extends Fields>(label: string, most: number, fields: F) {
	const parts = Object.entries(fields);
	const numbered = Array.from({ length: most }, (_, index) => index + 1);
	const schema = v.pipe(
		v.array(sectionSchema(fields), `${label}を入力してください。`),
		v.maxLength(most, `${label}は${most}つまでです。`)
	);
	const result: Field<typeof schema> = {
		label,
		schema,
		columns: numbered.flatMap((n) => parts.map(([, part]) => `${label}${n} ${part.label}`)),
		read: (cells) =>
			numbered
				.map((n) => cells.slice((n - 1) * parts.length, n * parts.length))
				.filter((own) => own.some((cell) => cell.trim() !== ''))
				.map((own) =>
					Object.fromEntries(parts.map(([name, part], i) => [name, part.read([own[i] ?? ''])]))
				),
		write: (value) => {
			const filled = value as Record<string, unknown>[];
			return numbered.flatMap((n) =>
				parts.flatMap(([name, part]) => part.write(filled[n - 1]?.[name]))
			);
		}
	};
	return { ...result, fields };
}
