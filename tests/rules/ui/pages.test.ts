import { expect, test } from 'vitest';
import { pageNumbers } from '#lib/ui/pages.ts';

test('few pages are all offered', () => {
	expect(pageNumbers(1, 4)).toEqual([1, 2, 3, 4]);
});

test('many pages show both ends and the neighbours', () => {
	expect(pageNumbers(60, 129)).toEqual([1, null, 58, 59, 60, 61, 62, null, 129]);
});

test('a gap never hides a single page', () => {
	expect(pageNumbers(5, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('one page is one number and no page is none', () => {
	expect(pageNumbers(1, 1)).toEqual([1]);
	expect(pageNumbers(1, 0)).toEqual([]);
});
