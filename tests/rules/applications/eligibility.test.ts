import { expect, test } from 'vitest';
import { obstacleOf, type Standing } from '#lib/applications/eligibility.ts';

const now = new Date('2026-11-24T12:00:00+09:00');
const good: Standing = {
	kind: 'referral',
	seeker: { registrationClass: 'office', validUntil: '2026-12-31', invalidatedAt: null },
	posting: { state: 'open', openUntil: '2026-12-31', acceptsDirect: true, visibility: 1 },
	employerSince: new Date('2025-01-01T00:00:00Z'),
	recommendation: { state: 'sent', applyBy: '2026-12-01' },
	hasOpenApplication: false
};
const obstacle = (change: Partial<Standing>, at = now) => obstacleOf({ ...good, ...change }, at);
const seeker = (change: Partial<Standing['seeker']>) => ({ seeker: { ...good.seeker, ...change } });
const posting = (change: Partial<Standing['posting']>) => ({
	posting: { ...good.posting, ...change }
});

test('APP-13: a valid office registrant applies to a live recommendation of a valid posting', () => {
	expect(obstacle({})).toBeUndefined();
	expect(obstacle(posting({ state: 'change_checking' }))).toBeUndefined();
});

test('APP-13: each missing condition is its own reason', () => {
	expect(obstacle({ hasOpenApplication: true })).toBe('alreadyApplied');
	expect(obstacle(seeker({ invalidatedAt: now }))).toBe('seekerInvalid');
	expect(obstacle(seeker({ validUntil: '2026-11-23' }))).toBe('seekerInvalid');
	expect(obstacle(seeker({ registrationClass: 'online' }))).toBe('onlineRegistrant');
	expect(obstacle({ employerSince: null })).toBe('employerOffline');
	for (const state of ['draft', 'checking', 'stopped', 'filled', 'cancelled', 'refused'])
		expect(obstacle(posting({ state }))).toBe('postingClosed');
	expect(obstacle(posting({ openUntil: '2026-11-23' }))).toBe('postingClosed');
	expect(obstacle({ recommendation: undefined })).toBe('notRecommended');
	for (const state of ['applied', 'declined', 'withdrawn'])
		expect(obstacle({ recommendation: { state, applyBy: '2026-12-01' } })).toBe(
			'recommendationEnded'
		);
});

test('応募期限日 holds through its last second in Tokyo', () => {
	expect(obstacle({}, new Date('2026-12-01T23:59:59+09:00'))).toBeUndefined();
	expect(obstacle({}, new Date('2026-12-02T00:00:00+09:00'))).toBe('tooLate');
});

test('APP-14: a direct application needs the toggle and 公開範囲 1 or 2, of either class', () => {
	const direct = (change: Partial<Standing>) => obstacle({ kind: 'direct', ...change });
	expect(direct({ recommendation: undefined })).toBeUndefined();
	expect(direct(seeker({ registrationClass: 'online' }))).toBeUndefined();
	expect(direct(posting({ visibility: 2 }))).toBeUndefined();
	expect(direct(posting({ visibility: 3 }))).toBe('directRefused');
	expect(direct(posting({ acceptsDirect: false }))).toBe('directRefused');
	expect(direct({ employerSince: null })).toBe('employerOffline');
});
