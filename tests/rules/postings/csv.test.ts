import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { generateEstablishments, generatePostings } from '#lib/invented/generate.ts';
import { samplePosting } from '#lib/invented/sample.ts';
import { columns, toCsv } from '#lib/postings/csv.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { readPostings } from '#lib/postings/server/read-postings.ts';

const sample = samplePosting('2026-11-24');
const establishments = generateEstablishments(60);
const read = (csv: string) => readPostings(Buffer.from(csv));
const plain = (content: unknown) => JSON.parse(JSON.stringify(content)) as unknown;

/** A posting with odd but lawful text in the items that take any. */
const odd = fc.record({
	seed: fc.integer(),
	text: fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
		.filter((text) => text.trim() !== '' && !/\p{Cc}/u.test(text)),
	lines: fc.array(fc.constantFrom('', '"', ',', '　', '=1+1', '、', "'", 'a', '髙﨑𠮷邉'), {
		minLength: 1,
		maxLength: 12
	})
});

test('what is exported is imported again, whatever it says', () => {
	fc.assert(
		fc.property(odd, ({ seed, text, lines }) => {
			const [made = sample] = generatePostings(establishments, 1, '2026-11-24', seed);
			const content: PostingContent = {
				...made,
				work: { ...made.work, title: Array.from(text.normalize('NFC')).slice(0, 20).join('') },
				extras: { ...made.extras, remarks: `始まり${lines.join('\n')}` }
			};
			const { rows, problems } = read(toCsv([content]));

			expect(problems).toEqual([]);
			expect(rows.map((row) => plain(row.content))).toEqual([plain(content)]);
		}),
		{ numRuns: 150 }
	);
});

test('Shift_JIS is told from UTF-8, with or without its mark', () => {
	const plainKanji = {
		...sample,
		company: { ...sample.company, representative: '髙橋 﨑子' }
	};
	const csv = toCsv([plainKanji]);

	for (const bytes of [Buffer.from(csv), Buffer.from(`\ufeff${csv}`), iconv.encode(csv, 'cp932')]) {
		const { rows, problems } = readPostings(bytes);
		expect(problems).toEqual([]);
		expect(rows[0]?.content.company.representative).toBe('髙橋 﨑子');
	}
});

test('full-width digits, commas and Japanese dates are read', () => {
	const csv = toCsv([sample])
		.replace('190000', '"１９０，０００円"')
		.replace('2026-11-24', '2026年11月24日')
		.replace('09:00', '９時００分');
	const { rows, problems } = read(csv);

	expect(problems).toEqual([]);
	expect(rows.map((row) => plain(row.content))).toEqual([plain(sample)]);
});

test('each bad row is told by line, item and reason, and several at once', () => {
	const second = { ...sample, header: { ...sample.header, number: '13010-00000002' } };
	const lines = toCsv([sample, second, second]).split('\r\n');
	const withRemarks = sample.extras.remarks?.split('\n').length ?? 1;
	const csv = lines.join('\r\n').replace('190000', '二十万').replace(',正社員,', ',正職員,');

	const { problems } = read(csv);

	expect(problems).toContainEqual({
		line: 2,
		field: 'a 基本給（下限）',
		reason: 'a 基本給（下限）は数字で入力してください。'
	});
	expect(problems.find(({ field }) => field === '雇用形態')).toMatchObject({ line: 2 });
	expect(problems).toContainEqual({
		line: 2 + 2 * withRemarks,
		field: '求人番号',
		reason: `${2 + withRemarks}行目と同じ求人番号です。`
	});
});

test('a cell with what no database stores, or marks without end, is told by its item', () => {
	for (const bad of ['a\0', `a${'\u0315'.repeat(31)}`]) {
		const content = { ...sample, extras: { ...sample.extras, remarks: bad } };

		const { rows, problems } = read(toCsv([content]));

		expect(rows).toEqual([]);
		expect(problems).toMatchObject([{ line: 2 }]);
		expect(problems[0]?.reason).toMatch(/^使えない文字が入っています/);
	}
});

test('rules that tie items together are told in the same way', () => {
	const content: PostingContent = {
		...sample,
		requirements: { ...sample.requirements, ageReason: undefined },
		wage: { ...sample.wage, allowances: [{ name: '夜勤手当', lower: 9, upper: 8 }] }
	};

	expect(read(toCsv([content])).problems.map(({ line, field }) => [line, field])).toEqual([
		[2, '年齢制限の理由'],
		[2, 'b 定額的に支払われる手当（夜勤手当）の下限']
	]);
});

test('an item of a numbered row is told by its own column', () => {
	const csv = toCsv([sample]).replace('処遇改善手当,10000', '処遇改善手当,たくさん');

	expect(read(csv).problems).toMatchObject([{ line: 2, field: 'b 定額的に支払われる手当1 下限' }]);
});

test('a heading that no 求人票 has, or a compulsory one missing, keeps the file out', () => {
	const [heading = '', ...rest] = toCsv([sample]).split('\r\n');
	const csv = [heading.replace('職種,', '職しゅ,'), ...rest].join('\r\n');

	expect(read(csv).problems.map(({ field }) => field)).toEqual(['職しゅ', '職種']);
});

test('columns may come in any order, and optional ones may be missing', () => {
	const table = parse(toCsv([sample])) as string[][];
	const without = columns.indexOf('エレベーター');
	const csv = table
		.map((cells) => cells.filter((_, index) => index !== without).toReversed())
		.map((cells) => cells.map((cell) => `"${cell}"`).join(','))
		.join('\n');

	const { rows, problems } = read(csv);

	expect(problems).toEqual([]);
	expect(rows.map((row) => plain(row.content))).toEqual([
		plain({ ...sample, accessibility: { ...sample.accessibility, elevator: undefined } })
	]);
});

test.each([
	['nothing', '', '求人が1件もありません。'],
	['only a heading', columns.join(','), '求人が1件もありません。'],
	['an open quote', `${columns.join(',')}\r\n"13010`, '「"」の対応']
])('a file with %s is refused with the reason', (_, text, reason) => {
	const { rows, problems } = read(text);

	expect(rows).toEqual([]);
	expect(problems.some((problem) => problem.reason.includes(reason))).toBe(true);
});

test('bytes that are no text are refused', () => {
	const { problems } = readPostings(Uint8Array.from([0x82, 0xff, 0x00, 0x81, 0xff, 0xff]));

	expect(problems).toMatchObject([{ field: 'ファイル' }]);
});
