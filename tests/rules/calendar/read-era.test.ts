import { expect, test } from 'vitest';
import { birthDay } from '#lib/accounts/birth-day.ts';
import { inEras, readEraYear } from '#lib/calendar/read-era.ts';
import { year } from '#lib/registration/fields.ts';
import { check } from '#lib/text/check.ts';
import * as v from 'valibot';

test.each([
	['平成11年', 1999],
	['平成１１', 1999],
	['H11', 1999],
	['Ｈ．１１', 1999],
	['平 11', 1999],
	['昭和64年', 1989],
	['平成元年', 1989],
	['令和元', 2019],
	['大正15年', 1926],
	['明治45', 1912]
])('%s is the year %i', (typed, western) => {
	expect(readEraYear(typed)).toBe(western);
});

test.each(['昭和65年', '平成0年', '平成', '1999', '11', 'X11', '平成111'])(
	'%s is no year of an era',
	(typed) => {
		expect(readEraYear(typed)).toBeUndefined();
	}
);

test.each([
	['1999', '平成11年'],
	['１９８９', '昭和64年・平成元年'],
	['2019', '平成31年・令和元年'],
	['平成11', ''],
	['19', ''],
	['', '']
])('beside %j stands %j', (typed, eras) => {
	expect(inEras(typed)).toBe(eras);
});

test('a birth date is understood whichever way its year is typed', () => {
	const form = v.object(birthDay.entries);
	for (const [typed, month, day] of [
		['平成11年', '4月', '1日'],
		['H11', '04', '01'],
		['1999年', '4', '1'],
		['１９９９', '４', '１']
	]) {
		const { output } = check(form, { year: typed, month, day });
		expect(birthDay.read(output as { year: string; month: string; day: string })).toBe(
			'1999-04-01'
		);
	}
});

test('a year of a school or a job may be typed in an era', () => {
	expect(check(year, '平成31年').output).toBe(2019);
	expect(check(year, '2019年').output).toBe(2019);
	expect(check(year, '昭和70').success).toBe(false);
});
