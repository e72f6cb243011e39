import { expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import { briefOf } from '#lib/postings/brief.ts';
import { describePosting, type DetailSection } from '#lib/postings/detail.ts';
import { summarisePosting } from '#lib/postings/summary.ts';
import { wageParts } from '#lib/postings/wage-parts.ts';
import { bothEnds } from '#lib/postings/words.ts';

const sample = samplePosting('2026-11-02');
const ofOneWage = {
	...sample,
	wage: {
		...sample.wage,
		basicUpper: sample.wage.basicLower,
		allowances: sample.wage.allowances.map((one) => ({ ...one, upper: one.lower }))
	}
};

test('a table has room for the wage from its lower end, with what it is paid by', () => {
	expect(briefOf(sample)).toMatchObject({
		wage: '月205,000円～',
		town: '千代田区',
		hours: '9:00～17:00',
		holidays: '108日'
	});
	const part = { ...sample, header: { ...sample.header, kind: 'part' as const } };
	expect(briefOf(part).wage).toBe('時給205,000円～');
	expect(briefOf(ofOneWage).wage).toBe('月205,000円');
	const silent = { ...sample, hours: { ...sample.hours, shifts: [], yearlyHolidays: undefined } };
	expect(briefOf(silent)).toMatchObject({ hours: '―', holidays: '―' });
});

test('a wage of one amount is said once on card, table and page; the 求人票 as a paper names both ends', () => {
	expect(summarisePosting(ofOneWage).wage).toBe('205,000円');
	expect(wageParts(ofOneWage)).toMatchObject({
		range: '205,000円',
		parts: [{ range: '190,000円' }, { range: '15,000円' }]
	});
	const said = (sections: DetailSection[]) =>
		sections.flatMap(({ rows }) => rows).find(({ name }) => name === 'total')?.lines;
	expect(said(describePosting(ofOneWage))).toEqual(['205,000円']);
	expect(said(describePosting(ofOneWage, bothEnds))).toEqual(['205,000円～205,000円']);
});

test('JOB-10, JOB-13: a card says that overtime is paid in advance, and why age is limited', () => {
	const wage = { ...sample.wage, fixedOvertime: true, fixedOvertimeHours: 20 };
	const open = { ...sample.requirements, ageLimited: false };

	expect(summarisePosting({ ...sample, wage }).fixedOvertime).toBe(
		'残業20時間分の固定残業代を含みます'
	);
	expect(summarisePosting(sample).ageReason).toContain('例外事由');
	expect(summarisePosting({ ...sample, requirements: open })).toMatchObject({
		fixedOvertime: undefined,
		ageReason: undefined
	});
});
