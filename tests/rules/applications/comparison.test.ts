import { expect, test } from 'vitest';
import { comparison } from '#lib/applications/comparison.ts';
import { mayAskForReferral } from '#lib/applications/eligibility.ts';

test('APP-15, APP-16: letter, the three subsidies and the allowance are said to be lost', () => {
	const lost = comparison.filter((line) => line.lost).map(({ what }) => what);
	expect(lost).toHaveLength(4);
	expect(lost[1]).toBe('紹介状');
	for (const subsidy of ['特定求職者雇用開発', 'トライアル雇用', '地域雇用開発'])
		expect(lost[2]).toContain(subsidy);
	expect(lost[3]).toContain('再就職手当');
});

test('the office is asked only where nothing but the recommendation is missing', () => {
	expect(mayAskForReferral('notRecommended')).toBe(true);
	expect(mayAskForReferral('recommendationEnded')).toBe(true);
	expect(mayAskForReferral('tooLate')).toBe(true);
	for (const why of [
		'alreadyApplied',
		'seekerInvalid',
		'onlineRegistrant',
		'postingClosed'
	] as const)
		expect(mayAskForReferral(why)).toBe(false);
	expect(mayAskForReferral(undefined)).toBe(false);
});
