import { expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import { comparedRows, compareHref, labelsIn, readCompared, sayings } from '#lib/search/compare.ts';
import type { Column } from '#lib/search/compare.ts';
import { summarisePosting } from '#lib/postings/summary.ts';

const numbers = Array.from({ length: 6 }, (_, index) => `13010-0000000${index + 1}`);
const params = (...given: string[]) => new URLSearchParams(given.map((text) => ['n', text]));

test('the first four are compared, and the fifth is kept to be told about', () => {
	const { numbers: four, over } = readCompared(params(...numbers));

	expect(four).toEqual(numbers.slice(0, 4));
	expect(over).toEqual(numbers.slice(4));
});

test('the same posting twice is one, in whatever form it was pasted', () => {
	const read = readCompared(params('13010-00000001', '１３０１０－１', '13010-00000002'));

	expect(read.numbers).toEqual(['13010-00000001', '13010-00000002']);
});

test('what is no 求人番号 is left out and told, never an error', () => {
	const read = readCompared(params('', 'ねこ🐈', 'x'.repeat(500), '13010-00000001'));

	expect(read.numbers).toEqual(['13010-00000001']);
	expect(read.unreadable).toEqual(['ねこ🐈', 'x'.repeat(30)]);
});

test('an address that was written is read back', () => {
	const href = compareHref(numbers.slice(0, 3), true);

	expect(readCompared(new URL(href, 'http://x').searchParams)).toEqual({
		...{ numbers: numbers.slice(0, 3), over: [], unreadable: [], differences: true }
	});
});

test('a row is marked where the postings do not say the same, and left out where none says anything', () => {
	const one = samplePosting('2026-11-02');
	const other = { ...one, wage: { ...one.wage, bonus: false } };
	const columns = [one, other].map((content, index) => ({
		...summarisePosting(content),
		...{ postingId: String(index), open: true, favourite: false, says: sayings(content) }
	})) satisfies Column[];

	const rows = comparedRows(columns, labelsIn(one));

	expect(rows.filter(({ differs }) => differs).map(({ label }) => label)).toEqual(['賞与']);
	expect(rows.map(({ name }) => name)).not.toContain('weeklyDays');
});
