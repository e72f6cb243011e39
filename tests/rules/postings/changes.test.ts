import { expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import { changesBetween } from '#lib/postings/changes.ts';

const sample = samplePosting('2026-11-02');

test('a posting that stays the same has no changes', () => {
	expect(changesBetween(sample, structuredClone(sample))).toEqual([]);
});

test('JOB-23: only the rows that say something else are named, with what they said', () => {
	const now = structuredClone(sample);
	now.work.duties = '夜勤の仕事です。';

	const changes = changesBetween(sample, now);

	expect(changes).toMatchObject([{ section: '仕事内容', now: ['夜勤の仕事です。'] }]);
	expect(changes[0]?.before.join('')).toContain(sample.work.duties.slice(0, 10));
});
