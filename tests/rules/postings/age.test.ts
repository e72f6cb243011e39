import { expect, test } from 'vitest';
import { samplePosting } from '#lib/invented/sample.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { checkPosting } from '#lib/postings/rules.ts';
import { ageWords } from '#lib/postings/words.ts';

const sample = samplePosting('2026-11-24');
const asking = (
	requirements: Partial<PostingContent['requirements']>,
	rest: Partial<PostingContent> = {}
): PostingContent => ({
	...sample,
	...rest,
	requirements: { ...sample.requirements, ...requirements }
});
const found = (content: PostingContent) =>
	checkPosting(content).map(({ rule, level }) => `${rule} ${level}`);

const noLimit = {
	ageLimited: false,
	ageLower: undefined,
	ageUpper: undefined,
	ageGround: undefined,
	ageReason: undefined
};
const fixedTerm = {
	work: { ...sample.work, term: 'fourMonthsOrMore', termMonths: 12, renewal: 'none' }
} as const;

test('JOB-13 a posting is blind to age unless it says otherwise', () => {
	expect(found(asking(noLimit))).toEqual([]);
	expect(found(asking({ ...noLimit, ageUpper: 40 }))).toEqual(['JOB-13 error']);
});

test.each(['ageGround', 'ageReason', 'ageUpper'] as const)(
	'JOB-13 a limit without %s is refused',
	(missing) => {
		expect(found(asking({ [missing]: undefined }))).toContain('JOB-13 error');
	}
);

test('JOB-14 ground 1: only an upper limit, which is the retirement age', () => {
	const ground = { ageGround: 'retirement', ageUpper: 60 } as const;

	expect(found(asking(ground))).toEqual([]);
	expect(found(asking({ ...ground, ageUpper: 59 }))).toEqual([]);
	expect(found(asking({ ...ground, ageUpper: 61 }))).toEqual(['JOB-14 error']);
	expect(found(asking({ ...ground, ageUpper: 45 }))).toEqual(['JOB-14 warning']);
	expect(found(asking({ ...ground, ageLower: 20 }))).toEqual(['JOB-14 error']);
	expect(found(asking(ground, fixedTerm))).toEqual(['JOB-14 error']);
});

test('JOB-15 ground 2: the law is named in the reason', () => {
	const ground = { ageGround: 'law', ageUpper: undefined, ageLower: 18 } as const;

	expect(found(asking({ ...ground, ageReason: '労働基準法第61条（深夜業）' }))).toEqual([]);
	expect(found(asking({ ...ground, ageReason: '夜の仕事のため' }))).toEqual(['JOB-15 warning']);
});

test('JOB-16 ground 3-i: indefinite, no experience asked, no lower limit, and 44 is a guideline', () => {
	expect(found(sample)).toEqual([]);
	expect(found(asking({ ageUpper: 45 }))).toEqual(['JOB-16 warning']);
	expect(found(asking({ ageLower: 18 }))).toEqual(['JOB-16 error']);
	expect(found(asking({ experience: 'required' }))).toEqual(['JOB-16 error']);
	expect(found(asking({}, fixedTerm))).toEqual(['JOB-16 error']);
});

test('JOB-17 ground 3-ro: a band of five to ten years between 30 and 49', () => {
	const band = (ageLower: number, ageUpper: number) =>
		found(asking({ ageGround: 'skills', ageLower, ageUpper }));

	expect(band(30, 39)).toEqual(['JOB-17 warning']);
	expect(band(45, 49)).toEqual(['JOB-17 warning']);
	for (const [lower, upper] of [
		[29, 38],
		[41, 50],
		[30, 33],
		[30, 40]
	] as const)
		expect(band(lower, upper)).toContain('JOB-17 error');
});

test('JOB-18 ground 3-ha is for the performing arts, so an officer looks', () => {
	expect(found(asking({ ageGround: 'performingArts' }))).toEqual(['JOB-18 warning']);
});

test('JOB-19 ground 3-ni: sixty and over needs no further look', () => {
	const ground = { ageGround: 'policy', ageUpper: undefined } as const;

	expect(found(asking({ ...ground, ageLower: 60 }))).toEqual([]);
	expect(found(asking({ ...ground, ageLower: 35 }))).toEqual(['JOB-19 warning']);
});

test('the limit reads as on the official card', () => {
	expect(ageWords(sample)).toBe('制限あり ～29歳以下');
	expect(ageWords(asking(noLimit))).toBe('不問');
	expect(ageWords(asking({ ageLower: 30, ageUpper: 39 }))).toBe('制限あり 30歳以上～39歳以下');
	expect(ageWords(asking({ ageLower: 60, ageUpper: undefined }))).toBe('制限あり 60歳以上');
});
