import { expect, test } from 'vitest';
import { linesOf } from '#lib/registration/display.ts';
import { latestFirst } from '#lib/registration/latest-first.ts';

test('what still goes on comes first, then the latest end, and what has no year last', () => {
	const jobs = [
		{ company: '年なし' },
		{ company: '前', fromYear: 2012, untilYear: 2016, untilMonth: 3 },
		{ company: 'いま', fromYear: 2020, untilYear: null },
		{ company: 'つぎ', fromYear: 2016, untilYear: 2020 }
	];

	expect(latestFirst(jobs).map(({ company }) => company)).toEqual(['いま', 'つぎ', '前', '年なし']);
});

test('a school reads in the order of the form, however the database keeps its fields', () => {
	const school = (year: string, name: string) => ({ end: '', year, month: '3', name, course: '' });
	const typed = { schools: [school('2014', '東都高校'), school('2018', '東都大学')] };

	const values = linesOf('education', typed).map(({ value }) => value);

	expect(values).toEqual(['東都大学　2018年　3月', '東都高校　2014年　3月']);
});

test('a job says from when and until when', () => {
	const job = {
		untilMonth: '9',
		untilYear: '2020',
		fromMonth: '4',
		fromYear: '2018',
		company: 'A社'
	};

	const [line] = linesOf('career', { jobs: [job] });

	expect(line?.value).toBe('A社　2018年　4月から　2020年　9月まで');
});
