import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	officeNumberOf,
	parseEstablishmentNumber,
	parsePostingNumber
} from '#lib/postings/numbers.ts';
import { officialNumber } from '#lib/text/official-number.ts';

test.each([
	'13010-09999999',
	'13010-9999999',
	'１３０１０－０９９９９９９９',
	'１３０１０ー９９９９９９９',
	' 13010 − 9999999 ',
	'1301009999999',
	'求人番号：13010-09999999（介護福祉士）'
])('ID-1 %s is found as printed', (pasted) => {
	expect(parsePostingNumber(pasted)).toBe('13010-09999999');
});

test.each([
	'',
	'13010',
	'1301-09999999',
	'13010-123456789',
	'113010-09999999',
	'13010-',
	'130100999999'
])('ID-1 "%s" is no posting number', (pasted) => {
	expect(parsePostingNumber(pasted)).toBeUndefined();
});

test('ID-1 whatever was printed is read back', () => {
	const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
	fc.assert(
		fc.property(
			digits(5),
			digits(8),
			fc.constantFrom('-', '－', 'ー', '‐', ' - '),
			(a, b, dash) => {
				expect(parsePostingNumber(`${a}${dash}${b}`)).toBe(`${a}-${b}`);
			}
		)
	);
});

test('ID-2 the number of an establishment has groups of 4, 6 and 1', () => {
	expect(parseEstablishmentNumber('１３０１－６１２３４５－６')).toBe('1301-612345-6');
	expect(parseEstablishmentNumber('13016123456')).toBe('1301-612345-6');
	expect(parseEstablishmentNumber('1301-61234-6')).toBeUndefined();
});

test('ID-3 the number of a seeker has the same form as that of a posting', () => {
	expect(officialNumber('13010－12345', [5], [1, 8])).toBe('13010-00012345');
});

test('ID-1 the first five digits are the accepting office', () => {
	expect(officeNumberOf('13010-09999999')).toBe('13010');
});
