import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	newPasskeyForm,
	passkeySignInForm,
	provenForm,
	renamePasskeyForm
} from '#lib/passkeys/forms.ts';
import { suggestedName } from '#lib/passkeys/passkeys.ts';

const use = {
	...{ id: 'a_-9', rawId: 'a_-9', type: 'public-key' },
	response: { clientDataJSON: 'a', authenticatorData: 'b', signature: 'c', userHandle: 'd' }
};

const sentence = (schema: v.GenericSchema, input: unknown) =>
	v.safeParse(schema, input).issues?.[0]?.message;

test('a passkey is named after the device until its owner names it', () => {
	expect(suggestedName('Chrome（Android）')).toBe('Chrome（Android）');
	expect(suggestedName('')).toBe('パスキー');
});

test('a name is 1 to 40 characters without blanks around it, counted as people count', () => {
	const named = (name: string) => v.safeParse(renamePasskeyForm, { name });

	expect(named(' 会社の\n電話　').output).toEqual({ name: '会社の 電話' });
	expect(named('𠮷'.repeat(40)).success).toBe(true);
	expect(sentence(renamePasskeyForm, { name: '𠮷'.repeat(41) })).toContain('40文字');
	expect(sentence(renamePasskeyForm, { name: '　' })).toBe('名前を入力してください。');
});

test('what a device answered is read from one field, with nothing more in it than is needed', () => {
	const answer = JSON.stringify({ ...use, clientExtensionResults: {}, more: 'x' });

	expect(v.parse(passkeySignInForm, { answer })).toEqual({ answer: use, kiosk: false });
	expect(v.parse(passkeySignInForm, { answer, kiosk: 'yes' }).kiosk).toBe(true);
});

test('without an answer the sentence says what is needed', () => {
	expect(sentence(passkeySignInForm, { answer: '' })).toContain('JavaScript');
	expect(sentence(newPasskeyForm, {})).toContain('JavaScript');
});

test.each([
	['no JSON', '{'],
	['another kind of key', JSON.stringify({ ...use, type: 'password' })],
	['no answer in it', JSON.stringify({ ...use, response: {} })],
	['an id that is no id', JSON.stringify({ ...use, id: '<script>' })],
	['more than a device ever says', JSON.stringify({ ...use, id: 'a'.repeat(40_000) })]
])('an answer with %s is not taken in', (_, answer) => {
	expect(v.is(passkeySignInForm, { answer })).toBe(false);
});

test('who changes how an account is opened gives the password or shows a passkey', () => {
	const form = provenForm({});
	const passkeyAnswer = JSON.stringify(use);

	expect(v.is(form, { currentPassword: 'Mypage-2026' })).toBe(true);
	expect(v.parse(form, { currentPassword: '', passkeyAnswer }).passkeyAnswer).toEqual(use);
	expect(v.parse(form, { currentPassword: 'x', passkeyAnswer: '' }).passkeyAnswer).toBeUndefined();
	const nothing = v.safeParse(form, { currentPassword: '', passkeyAnswer: '' });
	expect(nothing.issues?.[0]?.path?.[0]?.key).toBe('currentPassword');
});
