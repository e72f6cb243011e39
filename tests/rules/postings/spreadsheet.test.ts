import { expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import { toCsv } from '#lib/postings/csv.ts';
import { readPostings } from '#lib/postings/server/read-postings.ts';

const sample = samplePosting('2026-11-24');
const plain = (content: unknown) => JSON.parse(JSON.stringify(content)) as unknown;
const csv = toCsv([sample]);

/** The table of the sample with other words in one place of it. */
function changed(from: string, to: string, table = csv) {
	expect(table).toContain(from);
	return readPostings(Buffer.from(table.replace(from, to)));
}

const { number } = sample.header;
const { phone } = sample.selection;
const { number: establishment, postcode } = sample.establishment;

test.each([
	['a dash of a word processor', number, number.replace('-', '\u2212')],
	['a long vowel for a dash', number, number.replace('-', 'ー')],
	['a hyphen of another kind', establishment, establishment.replaceAll('-', '‐')],
	['no dashes', establishment, establishment.replaceAll('-', '')],
	['other dashes in a telephone number', phone, phone.replaceAll('-', '−')],
	['a direction mark', phone, `\u202a${phone}\u202c`],
	['a postcode without its dash', postcode, postcode.replace('-', '')],
	['a postcode behind its sign', postcode, `〒${postcode}`],
	['a time with seconds', '09:00', '9:00:00'],
	['a time without minutes', '09:00', '9時'],
	['a day with a time', '2026-11-24', '2026/11/24 0:00'],
	['a day with a time and seconds', '2026-11-24', '2026/11/24 0:00:00'],
	['a day of an era', '2026-11-24', '令和8年11月24日'],
	['a day of an era in short', '2026-11-24', 'R8.11.24'],
	[
		'a name with what nobody sees',
		sample.establishment.name,
		`\u200b${sample.establishment.name}\u202e`
	],
	['a heading with narrow brackets', 'a 基本給（下限）', 'a 基本給(下限)'],
	['a heading without its space', 'a 基本給（下限）', 'ａ基本給（下限）']
])('%s is read', (_, from, to) => {
	const { rows, problems } = changed(from, to);

	expect(problems).toEqual([]);
	expect(rows.map((row) => plain(row.content))).toEqual([plain(sample)]);
});

test.each([
	['a telephone number', phone, phone.replace(/^0/, '').replaceAll('-', ''), '担当者 電話番号'],
	['a postcode', postcode, postcode.replace('-', '').slice(1), '所在地 郵便番号']
])('%s without its first 0 is refused, and why is said', (_, from, to, field) => {
	const { problems } = changed(from, to);

	expect(problems).toMatchObject([{ line: 2, field }]);
	expect(problems[0]?.reason).toContain('先頭の0が消えていないか');
});

test.each(['\u200b', '\u2800', '\u202e'])('a name of %j alone is none', (typed) => {
	expect(changed(sample.establishment.name, typed).problems).toMatchObject([
		{ line: 2, field: '事業所名', reason: '事業所名を入力してください。' }
	]);
});

test.each([';', '\t'])('a table with %j between its cells is read', (separator) => {
	const [heading = '', ...rest] = csv.split('\r\n');
	const cells = heading.replaceAll(',', separator);
	const rows = rest.join('\r\n').replace(/"[^"]*"|,/g, (part) => (part === ',' ? separator : part));
	const read = readPostings(Buffer.from(`${cells}\r\n${rows}`));

	expect(read.problems).toEqual([]);
	expect(read.rows.map((row) => plain(row.content))).toEqual([plain(sample)]);
});

test('the first line of a spreadsheet that says what separates is no heading, but counts', () => {
	const read = readPostings(Buffer.from(`sep=,\r\n${csv}`));
	expect(read.problems).toEqual([]);
	expect(read.rows).toMatchObject([{ line: 3 }]);
	expect(readPostings(Buffer.from(`sep=,\r\n${csv}"`)).problems).toMatchObject([
		{ field: 'ファイル' }
	]);
});

test.each(['utf16le', 'utf-16be'] as const)('a table in %s is read', (encoding) => {
	const bytes = Buffer.from(`\ufeff${csv}`, 'utf16le');
	const read = readPostings(encoding === 'utf-16be' ? bytes.swap16() : bytes);

	expect(read.problems).toEqual([]);
	expect(read.rows).toHaveLength(1);
});

test('a town that no table knows is told of, and the posting is taken', () => {
	const { rows, warnings } = changed(`,${sample.workplace.town},`, ',江戸町,');

	expect(rows).toHaveLength(1);
	expect(warnings).toMatchObject([{ line: 2, field: '就業場所 市区町村' }]);
	expect(warnings[0]?.reason).toContain('江戸町');
});
