import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	applicationForm,
	cancelForm,
	confirmedForm,
	CONSENT_VERSION,
	consents,
	draftForm,
	moveForm
} from '#lib/applications/forms.ts';

const filled = {
	motivation: '人の毎日に近いところで働きたいです。',
	remarks: '',
	consent: CONSENT_VERSION
};

/** The sentence of each wrong field. */
function refusals(schema: v.GenericSchema, input: unknown): Record<string, string> {
	const read = v.safeParse(schema, input);
	return Object.fromEntries(
		(read.issues ?? []).map((issue) => [String(issue.path?.[0]?.key), issue.message])
	);
}
const withMotivation = (motivation: string) =>
	refusals(applicationForm, { ...filled, motivation }).motivation;

test('APP-1: 志望動機 is required, and spaces or marks of no width are no words', () => {
	for (const empty of ['', '   ', '　\r\n', '\u200b\u2060', '\u0000'])
		expect(withMotivation(empty)).toBe('志望動機を書いてください。短くてもかまいません。');
	expect(withMotivation('働')).toBeUndefined();
});

test('APP-1: 志望動機 holds 600 characters, counted as they are seen (16.8)', () => {
	expect(withMotivation('あ'.repeat(600))).toBeUndefined();
	expect(withMotivation('𠮷'.repeat(600))).toBeUndefined();
	expect(withMotivation('か\u3099'.repeat(600))).toBeUndefined();
	expect(withMotivation('a\r\n'.repeat(300))).toBeUndefined();
	expect(withMotivation('あ'.repeat(612))).toBe(
		'志望動機は600文字までです。12文字減らしてください。'
	);
});

test('APP-2: 備考 may be empty or missing and holds 600 characters', () => {
	expect(refusals(applicationForm, { motivation: 'あ', consent: CONSENT_VERSION })).toEqual({});
	expect(refusals(applicationForm, { ...filled, remarks: 'あ'.repeat(600) })).toEqual({});
	expect(refusals(applicationForm, { ...filled, remarks: 'あ'.repeat(612) })).toEqual({
		remarks: '備考は600文字までです。12文字減らしてください。'
	});
});

test('APP-9: without the tick, or with that of another wording, nothing goes on', () => {
	for (const consent of [undefined, '', 'on', '2020-01'])
		expect(refusals(applicationForm, { ...filled, consent })).toEqual({
			consent: '内容を読んで、チェックを入れてください。'
		});
	expect(consents[CONSENT_VERSION]('株式会社ハローワークケア')).toBe(
		'入力した内容と応募書類が、株式会社ハローワークケアの選考のために使われることに同意します。'
	);
});

test('what is wrong is told for every field at once', () => {
	expect(Object.keys(refusals(applicationForm, {}))).toEqual(['motivation', 'consent']);
});

test('names and old forms of characters stay as typed, line ends become one, control characters go', () => {
	const typed = '髙橋\u0000と﨑山と神\uFE00と\uFA19\u202e\r\n渡邉\tです';
	const { motivation } = v.parse(applicationForm, { ...filled, motivation: typed });
	expect(motivation).toBe('髙橋と﨑山と神\uFE00と\uFA19\n渡邉\tです');
});

test('a draft is kept also while it is empty or too long', () => {
	expect(refusals(draftForm, { motivation: '', remarks: '' })).toEqual({});
	expect(refusals(draftForm, { motivation: 'あ'.repeat(10_000) })).toEqual({});
	expect(Object.keys(refusals(draftForm, { motivation: 'あ'.repeat(10_001) }))).toEqual([
		'motivation'
	]);
});

test('a repeated or foreign field is refused in words, not with a crash', () => {
	expect(refusals(applicationForm, { ...filled, motivation: ['a', 'b'] })).toEqual({
		motivation: '文字で入力してください。'
	});
	expect(
		Object.keys(refusals(confirmedForm, { ...filled, clientId: 'x', postingVersion: '-1' }))
	).toEqual(['clientId', 'postingVersion']);
});

test('APP-11: a reason must be chosen from the list', () => {
	for (const reason of [undefined, '', 'whim'])
		expect(refusals(cancelForm, { reason, consent: 'yes' }).reason).toBe(
			'応募取り消し理由を選んでください。'
		);
	expect(refusals(cancelForm, { reason: 'family', consent: 'yes' })).toEqual({});
});

test('APP-11: その他 needs 1 to 300 characters of remarks', () => {
	const other = (remarks: string) =>
		refusals(cancelForm, { reason: 'other', remarks, consent: 'yes' }).remarks;
	expect(other(' ')).toBe('「その他」のときは、理由を書いてください。会社に伝わります。');
	expect(other('家族の入院のため')).toBeUndefined();
	expect(other('あ'.repeat(300))).toBeUndefined();
	expect(other('あ'.repeat(301))).toBe('備考は300文字までです。1文字減らしてください。');
});

test('APP-11: with any other reason the remarks are ignored', () => {
	const long = { reason: 'place', remarks: 'あ'.repeat(500), consent: 'yes' };
	expect(v.parse(cancelForm, long)).toEqual({ reason: 'place', remarks: '', consent: 'yes' });
});

test('APP-12: cancelling needs its own tick', () => {
	expect(refusals(cancelForm, { reason: 'place' })).toEqual({
		consent: '内容を読んで、チェックを入れてください。'
	});
});

test('a meeting has a day, a time in Tokyo and a place', () => {
	const meeting = { to: 'interview', interviewAt: '2026-11-27T14:00', interviewPlace: '2階' };
	expect(v.parse(moveForm, meeting)).toEqual({
		to: 'interview',
		interviewAt: new Date('2026-11-27T05:00:00Z'),
		interviewPlace: '2階'
	});
	expect(refusals(moveForm, { to: 'interview', interviewAt: '2026-13-99T99:99' })).toEqual({
		interviewAt: '面接の日時を選んでください。',
		interviewPlace: '面接の場所を書いてください。'
	});
	expect(v.safeParse(moveForm, { to: 'hired' }).success).toBe(false);
});
