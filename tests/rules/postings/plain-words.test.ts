import { expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import { plainAge, plainFixedOvertime } from '#lib/postings/plain-words.ts';
import { wageParts } from '#lib/postings/wage-parts.ts';

const sample = samplePosting('2026-11-02');
const overtime = {
	...sample,
	wage: {
		...sample.wage,
		fixedOvertime: true,
		fixedOvertimeLower: 30_000,
		fixedOvertimeUpper: 40_000,
		fixedOvertimeHours: 20,
		fixedOvertimeExcess: true
	}
};

test('JOB-9: the sum is told with what it is made of', () => {
	expect(wageParts(sample)).toMatchObject({
		title: '毎月の合計（a＋b）',
		range: '205,000円～290,000円'
	});
	expect(wageParts(sample).parts.map(({ label, range }) => [label[0], range])).toEqual([
		['a', '190,000円～260,000円'],
		['b', '15,000円～30,000円']
	]);
});

test('JOB-10: fixed overtime is a part of its own, with its hours', () => {
	const { title, range, parts } = wageParts(overtime);

	expect(title).toBe('毎月の合計（a＋b＋c）');
	expect(range).toBe('235,000円～330,000円');
	expect(parts.at(-1)).toMatchObject({ label: 'c 固定残業代（20時間分）' });
	expect(plainFixedOvertime(overtime.wage)).toContain('20時間を超えた分は追加で支払われます。');
	expect(plainFixedOvertime(sample.wage)).toBeUndefined();
});

test('JOB-13: every ground of an age limit has words, and no limit has none', () => {
	for (const ageGround of [
		'retirement',
		'law',
		'career',
		'skills',
		'performingArts',
		'policy'
	] as const)
		expect(plainAge({ ...sample.requirements, ageLimited: true, ageGround })).toContain('例外事由');
	expect(plainAge({ ...sample.requirements, ageLimited: false })).toBeUndefined();
});
