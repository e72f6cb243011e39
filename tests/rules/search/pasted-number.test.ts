import { expect, test } from 'vitest';
import { pastedNumber } from '#lib/search/pasted-number.ts';

const number = '13010-09999999';

test.each([
	'13010-09999999',
	'１３０１０－０９９９９９９９',
	'13010 09999999',
	'1301009999999',
	'13010 - 09999999',
	'13010ー09999999',
	'求人番号 13010-09999999',
	'求人番号：１３０１０－０９９９９９９９',
	'「13010-09999999」',
	'1301 0099 99999',
	' 13010-9999999 '
])('ID-1: %j is a posting’s number', (pasted) => {
	expect(pastedNumber(pasted)).toBe(number);
});

test.each([
	'',
	'介護',
	'13010',
	'090-1234-5678',
	'13010-09999999 介護',
	'130100999',
	'1301-123456-7'
])('%j is looked for as words', (pasted) => {
	expect(pastedNumber(pasted)).toBeUndefined();
});
