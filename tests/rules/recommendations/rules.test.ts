import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
	applyByProblem,
	defaultApplyBy,
	isLive,
	MAX_NOTE,
	mayBecome,
	note,
	outcomeWords,
	sendForm,
	stateOn
} from '#lib/recommendations/rules.ts';

const TODAY = '2026-11-24';

describe('応募期限日', () => {
	test('CLK-8 is a week from today unless the posting ends before', () => {
		expect(defaultApplyBy(TODAY, '2027-01-31')).toBe('2026-12-01');
		expect(defaultApplyBy(TODAY, '2026-11-27')).toBe('2026-11-27');
		expect(defaultApplyBy('2026-12-28', '2027-02-28')).toBe('2027-01-04');
	});

	test('CLK-8 may be today or 紹介期限日 itself, and nothing outside', () => {
		expect(applyByProblem(TODAY, TODAY, '2027-01-31')).toBeUndefined();
		expect(applyByProblem('2027-01-31', TODAY, '2027-01-31')).toBeUndefined();
		expect(applyByProblem('2026-11-23', TODAY, '2027-01-31')).toMatch(/きょう/);
		expect(applyByProblem('2027-02-01', TODAY, '2027-01-31')).toMatch(/紹介期限日/);
	});

	test('an offer lives through its day and not a day longer', () => {
		const offer = { state: 'sent', applyBy: TODAY } as const;

		expect(isLive(TODAY, offer)).toBe(true);
		expect(isLive('2026-11-25', offer)).toBe(false);
		expect(stateOn('2026-11-25', offer)).toBe('expired');
		expect(stateOn('2026-11-25', { ...offer, state: 'declined' })).toBe('declined');
	});
});

test('16.11 every end of an offer is final', () => {
	expect(mayBecome('sent', 'applied')).toBe(true);
	expect(mayBecome('sent', 'withdrawn')).toBe(true);
	expect(mayBecome('declined', 'sent')).toBe(false);
	expect(mayBecome('expired', 'applied')).toBe(false);
});

test('an officer reads how an offer stands in a few words', () => {
	const sent = { state: 'sent', applyBy: TODAY, seenAt: null, declineReason: null } as const;

	expect(outcomeWords(TODAY, sent)).toBe('未読');
	expect(outcomeWords(TODAY, { ...sent, seenAt: new Date() })).toBe('閲覧済み');
	expect(outcomeWords(TODAY, { ...sent, state: 'declined', declineReason: 'place' })).toBe(
		'辞退「通勤が遠い・移動が多い」'
	);
	expect(outcomeWords('2026-12-01', sent)).toBe('期限切れ');
});

describe('the note', () => {
	test('16.8 is counted as its writer sees it', () => {
		expect(v.is(note, '𠮷'.repeat(MAX_NOTE))).toBe(true);
		expect(v.is(note, 'か\u3099'.repeat(MAX_NOTE))).toBe(true);
		const long = v.safeParse(note, 'あ'.repeat(MAX_NOTE + 12));
		expect(long.issues?.[0]?.message).toBe('ひとことは300文字までです。12文字減らしてください。');
	});

	test('keeps names as typed and line ends as one character', () => {
		expect(v.parse(note, ' 髙橋さん\r\n﨑山より ')).toBe('髙橋さん\n﨑山より');
	});
});

test('PRV-6 the send form wants the number, a real day and whether the employer was asked', () => {
	const id = crypto.randomUUID();
	const filled = {
		seekerId: id,
		seekerNumber: '13010-00000001',
		postingId: id,
		note: '',
		applyBy: '2026-12-01'
	};

	expect(v.parse(sendForm, { ...filled, employerAsked: 'no' })).toMatchObject({
		employerAsked: false
	});
	const wrong = v.safeParse(sendForm, {
		...filled,
		seekerNumber: ' ',
		applyBy: '2026-02-30'
	});
	expect(wrong.issues?.map((issue) => issue.path?.[0]?.key)).toEqual([
		'seekerNumber',
		'applyBy',
		'employerAsked'
	]);
});
