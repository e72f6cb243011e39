import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { checkPosting } from '#lib/postings/rules.ts';
import { comparableWage, wageTotal } from '#lib/postings/wage.ts';

const sample = samplePosting('2026-11-24');
const paying = (wage: Partial<PostingContent['wage']>): PostingContent => ({
	...sample,
	wage: { ...sample.wage, ...wage }
});
const rulesBroken = (content: PostingContent) => checkPosting(content).map(({ rule }) => rule);

test('JOB-9 the sum of the leaflet’s posting is 205,000 to 290,000 a month', () => {
	expect(wageTotal(sample)).toEqual({ lower: 205_000, upper: 290_000, unit: 'month' });
});

test('JOB-9 fixed overtime is part of the sum only where there is any', () => {
	const fixed = { fixedOvertimeLower: 30_000, fixedOvertimeUpper: 40_000 };

	expect(wageTotal(paying({ fixedOvertime: true, ...fixed })).upper).toBe(330_000);
	expect(wageTotal(paying({ fixedOvertime: false, ...fixed })).upper).toBe(290_000);
});

test('JOB-9 the sum is what is written, and its lower end is never above the upper', () => {
	const range = fc
		.tuple(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 0, max: 300_000 }))
		.map(([lower, more]) => ({ lower, upper: lower + more }));
	fc.assert(
		fc.property(range, fc.array(range, { maxLength: 4 }), (basic, allowances) => {
			const content = paying({
				basicLower: basic.lower,
				basicUpper: basic.upper,
				allowances: allowances.map((amounts) => ({ name: '手当', ...amounts }))
			});
			const total = wageTotal(content);
			const parts = [basic, ...allowances];

			expect(total.lower).toBe(parts.reduce((sum, { lower }) => sum + lower, 0));
			expect(total.upper).toBe(parts.reduce((sum, { upper }) => sum + upper, 0));
			expect(total.lower).toBeLessThanOrEqual(total.upper);
			expect(rulesBroken(content)).not.toContain('JOB-9');
		})
	);
});

test('JOB-9 a lower end above the upper is refused, and the message names the item', () => {
	const [finding] = checkPosting(paying({ basicLower: 300_000, basicUpper: 200_000 }));

	expect(finding).toMatchObject({ rule: 'JOB-9', level: 'error', field: 'a 基本給（下限）' });
});

test('JOB-9 wages by the month and by the hour can be compared', () => {
	expect(comparableWage({ lower: 160_000, upper: 320_000, unit: 'month' }).hour).toEqual({
		lower: 1000,
		upper: 2000
	});
	expect(comparableWage({ lower: 1000, upper: 2000, unit: 'hour' }).month).toEqual({
		lower: 160_000,
		upper: 320_000
	});
});

test.each([
	['no hours', { fixedOvertimeHours: undefined }],
	['no amount', { fixedOvertimeLower: undefined }],
	['excess not paid', { fixedOvertimeExcess: false }]
])('JOB-10 fixed overtime with %s is refused', (_, missing) => {
	const whole = {
		fixedOvertime: true,
		fixedOvertimeLower: 30_000,
		fixedOvertimeUpper: 40_000,
		fixedOvertimeHours: 20,
		fixedOvertimeExcess: true
	};

	expect(rulesBroken(paying(whole))).toEqual([]);
	expect(rulesBroken(paying({ ...whole, ...missing }))).toContain('JOB-10');
});

test('JOB-10 amounts of fixed overtime beside a "なし" are refused', () => {
	expect(rulesBroken(paying({ fixedOvertime: false, fixedOvertimeHours: 20 }))).toEqual(['JOB-10']);
});
