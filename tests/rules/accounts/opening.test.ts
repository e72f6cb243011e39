import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CONSENT_VERSION } from '#lib/accounts/consent.ts';
import { isBirthDate } from '#lib/accounts/birth-day.ts';
import { consentForm, identityForm } from '#lib/accounts/forms.ts';
import { inGroups, keyEnd, mailedKey, minutesLeft, tooOld } from '#lib/accounts/keys.ts';
import { passwordHints, strengthWords } from '#lib/accounts/password-hints.ts';

const sent = new Date('2026-11-24T12:00:00+09:00');
const after = (seconds: number) => new Date(sent.getTime() + seconds * 1000);

test('ACC-4, ACC-10 keys last 30 minutes, one-time codes 10', () => {
	expect(keyEnd('opening', sent)).toEqual(after(1800));
	expect(keyEnd('forgotten', sent)).toEqual(after(1800));
	expect(keyEnd('sign-in', sent)).toEqual(after(600));
	expect(tooOld('opening', after(1800))).toEqual(sent);
});

test('the time left is told in whole minutes and never below none', () => {
	const until = keyEnd('opening', sent);
	expect([0, 1, 61, 1799, 1800, 9999].map((at) => minutesLeft(until, after(at)))).toEqual([
		30, 30, 29, 1, 0, 0
	]);
});

test('a key is taken in any width, with spaces or a hyphen in it', () => {
	for (const typed of ['482917', '482 917', ' ４８２　９１７ ', '482-917', '４８２－９１７'])
		expect(v.parse(mailedKey, typed)).toBe('482917');
	for (const wrong of ['', '48291', '4829170', 'abcdef', '48291７７'])
		expect(v.is(mailedKey, wrong)).toBe(false);
	expect(inGroups('482917')).toBe('482 917');
});

test('a birth date is a day that was', () => {
	const today = '2026-11-24';
	expect(
		['1999-04-01', '2000-02-29', '1900-01-01', today].map((day) => isBirthDate(day, today))
	).toEqual([true, true, true, true]);
	for (const none of [
		'1999-02-29',
		'1999-13-01',
		'1999-04-31',
		'2026-11-25',
		'1899-12-31',
		'0099-01-01'
	])
		expect([none, isBirthDate(none, today)]).toEqual([none, false]);
});

test('the birth date may be typed in full width; its error stands at the year', () => {
	const typed = {
		agreed: 'x',
		email: ' misaki@demo.example ',
		year: '１９９９',
		month: '４',
		day: '1'
	};
	expect(v.parse(identityForm, typed)).toEqual({
		...{ consentVersion: 'x', email: 'misaki@demo.example', birthDate: '1999-04-01' }
	});
	const wrong = v.safeParse(identityForm, { ...typed, month: '13' });
	expect(wrong.issues?.[0]?.path?.[0]?.key).toBe('year');
	expect(v.is(identityForm, {})).toBe(false);
});

test('only the version in force can be agreed to', () => {
	expect(v.is(consentForm, { agree: CONSENT_VERSION })).toBe(true);
	expect(
		[{}, { agree: 'on' }, { agree: '2020-01-01' }].map((form) => v.is(consentForm, form))
	).toEqual([false, false, false]);
});

test('ACC-1 … ACC-3 the hints say what is met already', () => {
	const met = (typed: string) => passwordHints(typed).map((hint) => hint.met);
	expect(met('')).toEqual([false, false]);
	expect(met('abc1-')).toEqual([false, true]);
	expect(met('abcdefgh1')).toEqual([true, false]);
	expect(met('Hinata-3bann')).toEqual([true, true]);
	expect(met('ひなた-3bann')).toEqual([true, false]);
	expect([strengthWords('abc'), strengthWords('a1-45678')]).toEqual([
		'',
		'強さ：ふつう。もう少し長くすると、強くなります。'
	]);
	expect(strengthWords('Hinata-3bann')).toBe('強さ：強い');
	expect(strengthWords('Sora-no-iro-88')).toBe('強さ：とても強い');
});
