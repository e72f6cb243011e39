import * as v from 'valibot';
import { expect, test } from 'vitest';
import { heldUntil, holdOf, holdState } from '#lib/recovery/hold.ts';
import { recoveryForm, recoveryReason } from '#lib/recovery/rules.ts';

const whole = { document: 'myNumber', matches: 'yes', email: ' ｍisaki@new.example ' };

test('an officer says which document was seen, that it fits, and where to write', () => {
	expect(v.parse(recoveryForm, whole)).toEqual({
		...{ document: 'myNumber', matches: true, email: 'misaki@new.example' }
	});
	for (const missing of ['document', 'matches', 'email'] as const) {
		const { issues } = v.safeParse(recoveryForm, { ...whole, [missing]: undefined });
		expect(new Set(issues?.map(({ path }) => path?.[0]?.key))).toEqual(new Set([missing]));
	}
});

test.each(['library-card', '', '__proto__'])('%s is no document', (document) =>
	expect(v.safeParse(recoveryForm, { ...whole, document }).success).toBe(false)
);

test('the access log names the kind of document and nothing of it', () =>
	expect(recoveryReason('licence')).toBe(
		'メールアドレスの変更（本人確認：運転免許証・運転経歴証明書）'
	));

const NOON = new Date('2026-11-24T12:00:00+09:00');
const daysAgo = (days: number) => new Date(NOON.getTime() - days * 86_400_000);

test('a recovery waits without a document, or where something changed within thirty days', () => {
	const holds = (sawDocument: boolean, waysInChangedAt: Date | null) =>
		holdOf({ sawDocument, waysInChangedAt }, NOON);
	expect(holds(true, null)).toBeNull();
	expect(holds(true, daysAgo(30))).toBeNull();
	expect(holds(true, daysAgo(29.9))).toBe('changed');
	expect(holds(false, null)).toBe('no-document');
});

test('it opens when it is released or after a day, and stays open for seven', () => {
	const until = heldUntil(NOON);
	const state = (hours: number, releasedAt: Date | null = null) =>
		holdState({ until, releasedAt }, new Date(NOON.getTime() + hours * 3_600_000));
	expect([0, 23.99, 24, 24 + 167.9, 24 + 168].map((hours) => state(hours))).toEqual([
		...['waits', 'waits', 'open', 'open', 'over']
	]);
	expect([1, 167.9, 168].map((hours) => state(hours, NOON))).toEqual(['open', 'open', 'over']);
});
