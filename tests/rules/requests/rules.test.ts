import * as v from 'valibot';
import { expect, test } from 'vitest';
import { declineForm, requestForm } from '#lib/requests/forms.ts';
import {
	MAX_MESSAGE,
	MAX_PER_POSTING,
	mayOffer,
	refusalOf,
	stateOn,
	type SendingFacts
} from '#lib/requests/rules.ts';

const NOW = new Date('2026-11-24T12:00:00+09:00');
const posting = {
	...{ id: 'one', state: 'open', openUntil: '2026-11-24' },
	...{ acceptsDirect: true, visibility: 1 }
};
const facts = (change: Partial<SendingFacts> = {}): SendingFacts => ({
	...{ posting, sent: 0, earlier: [] },
	...change
});

test('APP-19: only an open posting that accepts 自主応募 under 公開範囲 1 or 2 can be offered', () => {
	expect(mayOffer(NOW, posting)).toBe(true);
	expect(mayOffer(NOW, { ...posting, visibility: 2 })).toBe(true);
	expect(mayOffer(NOW, { ...posting, visibility: 3 })).toBe(false);
	expect(mayOffer(NOW, { ...posting, acceptsDirect: false })).toBe(false);
	expect(mayOffer(NOW, { ...posting, state: 'stopped' })).toBe(false);
});

test('a request waits through 紹介期限日 in Tokyo and has ended a second later', () => {
	const request = { state: 'waiting', posting } as const;

	expect(stateOn(new Date('2026-11-24T23:59:59+09:00'), request)).toBe('waiting');
	expect(stateOn(new Date('2026-11-25T00:00:00+09:00'), request)).toBe('ended');
});

test('an answer stays what it is when the posting is over', () => {
	const over = { ...posting, state: 'filled' };

	expect(stateOn(NOW, { state: 'accepted', posting: over })).toBe('accepted');
	expect(stateOn(NOW, { state: 'declined', posting: over })).toBe('declined');
	expect(stateOn(NOW, { state: 'waiting', posting: over })).toBe('ended');
});

test('APP-19: the tenth person can be asked, the eleventh cannot', () => {
	expect(refusalOf(facts({ sent: MAX_PER_POSTING - 1 }), NOW)).toBeUndefined();
	expect(refusalOf(facts({ sent: MAX_PER_POSTING }), NOW)).toBe('full');
});

test('APP-19: nobody is asked twice for one posting, whatever the first answer was', () => {
	for (const state of ['waiting', 'accepted', 'declined', 'ended'] as const)
		expect(refusalOf(facts({ earlier: [{ postingId: 'one', state }] }), NOW)).toBe('sentBefore');
});

test('with another posting one establishment waits for its answer, and takes no for one', () => {
	const earlier = (state: SendingFacts['earlier'][0]['state']) =>
		refusalOf(facts({ earlier: [{ postingId: 'other', state }] }), NOW);

	expect(earlier('waiting')).toBe('waits');
	expect(earlier('declined')).toBe('declined');
	expect(earlier('ended')).toBeUndefined();
	expect(earlier('accepted')).toBeUndefined();
});

test('the state of the posting is said before anything else', () => {
	const closed = { ...posting, state: 'filled' };
	const refusing = { ...posting, acceptsDirect: false };

	expect(refusalOf(facts({ posting: closed, sent: 10 }), NOW)).toBe('postingClosed');
	expect(refusalOf(facts({ posting: refusing, sent: 10 }), NOW)).toBe('directRefused');
});

const sent = (message: unknown, postingId: string = crypto.randomUUID()) =>
	v.safeParse(requestForm, { postingId, message });

test('a message has at most 500 characters, a pair of surrogates being one', () => {
	expect(sent('𠮷'.repeat(MAX_MESSAGE)).success).toBe(true);
	const over = sent('𠮷'.repeat(MAX_MESSAGE + 2));
	expect(over.issues?.[0]?.message).toBe('メッセージは500文字までです。2文字減らしてください。');
});

test('a message of nothing to read is none', () => {
	for (const nothing of ['', '  \n　', '\u200b\u200d', undefined])
		expect(sent(nothing).success).toBe(false);
});

test('a message keeps its lines and loses what does not show', () => {
	expect(sent('はじめまして。\r\n\u202e見学も\u0000できます。').output).toMatchObject({
		message: 'はじめまして。\n見学もできます。'
	});
});

test('a request without a posting says so', () => {
	expect(sent('はじめまして。', '').issues?.[0]?.message).toBe('求人を選んでください。');
});

test('辞退 needs no reason, and takes none that is not listed', () => {
	expect(v.safeParse(declineForm, {}).output).toEqual({ reason: null });
	expect(v.safeParse(declineForm, { reason: 'place' }).output).toEqual({ reason: 'place' });
	expect(v.safeParse(declineForm, { reason: 'health' }).success).toBe(false);
});
