import { describe, expect, test } from 'vitest';
import { refusalOf, type SendingFacts } from '#lib/recommendations/refusals.ts';

const sendable: SendingFacts = {
	today: '2026-11-24',
	seeker: { registrationClass: 'office', valid: true, validUntil: '2026-12-31', age: 27 },
	posting: { open: true, openUntil: '2027-01-31', ageLower: undefined, ageUpper: 29 },
	employerHasMyPage: true,
	appliedOn: undefined,
	sent: undefined
};
const { seeker, posting } = sendable;

test('APP-13 with everything in order there is nothing to refuse', () => {
	expect(refusalOf(sendable)).toBeUndefined();
});

describe('APP-13 says why and what else can be done', () => {
	const cases: [string, Partial<SendingFacts>, string, RegExp][] = [
		[
			'an オンライン登録者',
			{ seeker: { ...seeker, registrationClass: 'online' } },
			'seeker.online',
			/利用登録/
		],
		[
			'a seeker whose validity ran out',
			{ seeker: { ...seeker, valid: false, validUntil: '2026-11-23' } },
			'seeker.invalid',
			/11月23日（月）で終わって/
		],
		[
			'a seeker who was made invalid',
			{ seeker: { ...seeker, valid: false } },
			'seeker.invalid',
			/無効/
		],
		[
			'a posting that is closed',
			{ posting: { ...posting, open: false } },
			'posting.closed',
			/終わ/
		],
		[
			'a posting past its 紹介期限日',
			{ posting: { ...posting, openUntil: '2026-11-23' } },
			'posting.expired',
			/紹介期限日/
		],
		['an application under way', { appliedOn: '2026-11-20' }, 'application.open', /11月20日/],
		[
			'a live offer of a colleague',
			{ sent: { by: '小野寺', on: '2026-11-24', applyBy: '2026-12-01' } },
			'recommendation.live',
			/小野寺さんが送っています/
		],
		['no 求人者マイページ', { employerHasMyPage: false }, 'employer.noMyPage', /窓口紹介/]
	];
	test.each(cases)('%s', (_, given, code, words) => {
		const refusal = refusalOf({ ...sendable, ...given });

		expect(refusal?.code).toBe(code);
		expect(`${refusal?.why}${refusal?.way}`).toMatch(words);
		expect(refusal?.way).not.toBe('');
	});
});

test.each([
	[27, undefined],
	[29, undefined],
	[30, 'posting.age']
])('JOB-13 at %i a limit of ～29歳以下 answers %s', (age, code) => {
	expect(refusalOf({ ...sendable, seeker: { ...seeker, age } })?.code).toBe(code);
});

test('JOB-13 a lower limit holds too', () => {
	const limited = { ...posting, ageLower: 60, ageUpper: undefined };
	expect(refusalOf({ ...sendable, posting: limited })?.why).toMatch(/60歳以上/);
});

test('what stands in the way of every posting is marked as the seeker’s', () => {
	expect(refusalOf({ ...sendable, seeker: { ...seeker, valid: false } })?.seeker).toBe(true);
	expect(refusalOf({ ...sendable, employerHasMyPage: false })?.seeker).toBeUndefined();
});
