import { expect, test } from 'vitest';
import { greet, type Situation } from '#lib/home/greeting.ts';

const morning = new Date('2026-11-24T10:42:00+09:00');
const nothing: Situation = {
	name: '髙橋 美咲',
	valid: true,
	validUntil: '2026-12-31',
	unseen: 0,
	requested: 0,
	unread: 0,
	offers: [],
	interviews: [],
	consultations: [],
	promises: [],
	running: 0
};
const said = (...given: Parameters<typeof greet>) => greet(...given).map(({ text }) => text);
const offer = { title: '介護福祉士', applyBy: '2026-12-01' };

test('a new posting and the interview of the week are said first', () => {
	const interviews = [new Date('2026-11-27T14:00:00+09:00')];

	expect(said({ ...nothing, unseen: 1, offers: [offer], interviews }, morning)).toEqual([
		'髙橋さん、新しい求人が1件届きました。',
		'金曜日は面接です。'
	]);
});

test('an interview today or tomorrow is told with its time, one far ahead with its date', () => {
	const second = (at: string) => said({ ...nothing, interviews: [new Date(at)] }, morning)[1];

	expect(second('2026-11-24T14:00:00+09:00')).toBe('きょう14:00から面接です。');
	expect(second('2026-11-25T09:05:00+09:00')).toBe('あした09:05から面接です。');
	expect(second('2026-12-04T14:00:00+09:00')).toBe('12月4日（金）は面接です。');
});

test('of an interview and a consultation the sooner is told, each by its name', () => {
	const interviews = [new Date('2026-11-26T14:00:00+09:00')];
	const consultations = [new Date('2026-11-25T10:00:00+09:00')];

	expect(said({ ...nothing, interviews, consultations }, morning)[1]).toBe(
		'あした10:00からハローワークの相談です。'
	);
	expect(said({ ...nothing, interviews, consultations: [] }, morning)[1]).toBe(
		'木曜日は面接です。'
	);
});

test('an interview that has begun is not announced any more', () => {
	const interviews = [new Date('2026-11-24T10:42:00+09:00')];

	expect(said({ ...nothing, interviews }, morning)).toEqual(['髙橋さん、おはようございます。']);
});

test('the last day of an offer is told when it is today or tomorrow', () => {
	const second = (applyBy: string) =>
		said({ ...nothing, offers: [{ ...offer, applyBy }] }, morning)[1];

	expect(second('2026-11-24')).toBe('「介護福祉士」の応募期限日は、きょうです。');
	expect(second('2026-11-25')).toBe('「介護福祉士」の応募期限日は、あしたです。');
	expect(second('2026-11-26')).toBe('応募できる紹介対象求人は、1件あります。');
});

test('messages are told when no posting is new', () => {
	expect(said({ ...nothing, unread: 2 }, morning)[0]).toBe(
		'髙橋さん、メッセージが2件届いています。'
	);
});

test('a promise that was not kept is told before the end of validity', () => {
	const late = { ...nothing, promises: ['2026-11-22'], validUntil: '2026-11-25' };

	expect(said(late, morning)[1]).toBe('返事の約束の日を過ぎた応募があります。');
	expect(said({ ...late, promises: [] }, morning)[1]).toBe('求職の有効期限まで、あと1日です。');
});

test('whoever has not finished the 求職申込み is welcomed, and told what it opens', () => {
	expect(said({ ...nothing, name: '', valid: false, provisional: true }, morning)).toEqual([
		expect.stringMatching(/^ようこそ。/),
		'求職申込みを書くと、求人に応募できます。'
	]);
});

test('an invalid registration is told before everything else', () => {
	expect(said({ ...nothing, valid: false, unseen: 3, unread: 1 }, morning)).toEqual([
		'髙橋さん、求職が無効になっています。',
		'有効に戻すと、続きから応募できます。'
	]);
});

test('the hour in Tokyo decides how one is greeted, and names keep their form', () => {
	const at = (time: string) => said({ ...nothing, name: '𠮷田　花' }, new Date(time))[0];

	expect(at('2026-11-24T03:59:00+09:00')).toBe('𠮷田さん、こんばんは。');
	expect(at('2026-11-24T04:00:00+09:00')).toBe('𠮷田さん、おはようございます。');
	expect(at('2026-11-24T11:00:00+09:00')).toBe('𠮷田さん、こんにちは。');
	expect(at('2026-11-24T18:00:00+09:00')).toBe('𠮷田さん、こんばんは。');
});

test('with nothing new the person learns how much is under way', () => {
	expect(said({ ...nothing, running: 3 }, morning)[1]).toBe('3件の応募の返事を待っています。');
});

test('a request of an employer is said after new postings and before messages', () => {
	const requested = { ...nothing, requested: 2, unread: 1 };

	expect(said(requested, morning)[0]).toBe('髙橋さん、会社から直接リクエストが届きました。');
	expect(said({ ...requested, unseen: 1, offers: [offer] }, morning)[0]).toBe(
		'髙橋さん、新しい求人が1件届きました。'
	);
});

test('a sentence leads to what it names', () => {
	const interviews = [new Date('2026-11-27T14:00:00+09:00')];
	const leads = (change: Partial<Situation>) =>
		greet({ ...nothing, ...change }, morning).map(({ href }) => href);

	expect(leads({ unread: 2, interviews })).toEqual(['/seeker/messages', '#h-app']);
	expect(leads({ unseen: 1, offers: [offer] })).toEqual(['#h-rec']);
	expect(leads({ valid: false })[0]).toBe('/seeker/profile#validity');
	expect(leads({})).toEqual([undefined]);
});
