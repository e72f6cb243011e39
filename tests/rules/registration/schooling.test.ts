import { expect, test } from 'vitest';
import { hasLeftCompulsorySchool, mayRegister } from '#lib/registration/schooling.ts';

test('ACC-13 pupils of day schools go through their school, those of evening courses need not', () => {
	const grown = { birthDate: '2009-05-01' };

	expect(mayRegister({ ...grown, schooling: 'day' }, '2026-11-24')).toBe(false);
	expect(mayRegister({ ...grown, schooling: 'evening' }, '2026-11-24')).toBe(true);
	expect(mayRegister({ ...grown, schooling: 'none' }, '2026-11-24')).toBe(true);
});

test('compulsory school ends with the March after the fifteenth birthday, which comes the day before', () => {
	expect(hasLeftCompulsorySchool('2011-04-01', '2026-03-31')).toBe(false);
	expect(hasLeftCompulsorySchool('2011-04-01', '2026-04-01')).toBe(true);
	expect(hasLeftCompulsorySchool('2011-04-02', '2026-04-01')).toBe(false);
	expect(hasLeftCompulsorySchool('2011-04-02', '2027-04-01')).toBe(true);
	expect(hasLeftCompulsorySchool('2012-02-29', '2027-03-31')).toBe(false);
	expect(hasLeftCompulsorySchool('2012-02-29', '2027-04-01')).toBe(true);
});
