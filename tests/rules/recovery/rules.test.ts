import * as v from 'valibot';
import { expect, test } from 'vitest';
import { recoveryForm, recoveryReason } from '#lib/recovery/rules.ts';

const whole = {
	...{ document: 'myNumber', matches: 'yes', email: ' ｍisaki@new.example ' },
	oldMailbox: 'closed'
};

test('an officer says which document was seen, that it fits, where to write, and who reads the old mail', () => {
	expect(v.parse(recoveryForm, whole)).toEqual({
		...{ document: 'myNumber', matches: true, email: 'misaki@new.example', oldMailbox: 'closed' }
	});
	for (const missing of ['document', 'matches', 'email', 'oldMailbox'] as const) {
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
